using Budaya.Core.Data;
using Budaya.Core.People;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Workflow;

/// <summary>What somebody finds at an open step: texts, conditions, choices, who may act, who was reminded.</summary>
public sealed class CaseDesk(BudayaDbContext db, StepAccess access, CaseGuards guards, CasePapers papers, CaseService service)
{
    /// <summary>What the reader can do at a step that is open.</summary>
    public async Task<StepDesk> OfAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(position);
        ArgumentNullException.ThrowIfNull(step);
        Dictionary<WorkflowGuard, IReadOnlyList<string>> answers = [];
        List<ChoiceView> choices = [];
        foreach (WorkflowTransition transition in position.Graph.Choices(position.State, step.Key, position.Case.RuleDate))
        {
            List<string> refusals = [];
            foreach (WorkflowGuard guard in WorkflowDefinition.GuardsOf(step, transition))
            {
                refusals.AddRange(await AnswerAsync(position, step, guard, answers, cancellationToken));
            }

            refusals.AddRange((await service.WhyNotAgreeAsync(position, step, transition, cancellationToken)).Select(r => r.Message));
            choices.Add(new(transition.Choice, transition.Label, transition.IsReturn, transition.Targets.Contains(WorkflowTransition.Stop), transition.IsSkip, [.. refusals.Distinct()]));
        }

        List<ConditionView> conditions = [];
        foreach (WorkflowGuard guard in step.Guards.Distinct())
        {
            conditions.Add(new(LabelOf(position.Definition, guard), await AnswerAsync(position, step, guard, answers, cancellationToken)));
        }

        IReadOnlyList<OfficeName> recordable = await access.RecordableAsync(step, cancellationToken);
        return new()
        {
            Texts = await TextsAsync(position, step, cancellationToken), MustBeRead = TextRules.MustBeRead(step), OwnTextReason = TextRules.Approves(step) ? step.OwnTextReason : null,
            WhyNotOwn = [.. (await papers.WhyNotOwnTextAsync(position, step, cancellationToken)).Select(r => r.Message)],
            Notices = await NoticesAsync(position, step, cancellationToken),
            Offices = await access.OfficesAsync(step, cancellationToken),
            OwnOffice = access.OwnOffice(step) is { } own ? new(own.Key, own.Title) : null,
            Recordable = recordable, Barred = await papers.BarredAsync(position, step, recordable, cancellationToken),
            MayAttach = step.Evidence.Count > 0 && (await service.WhyNotAttachAsync(step, cancellationToken)).Count == 0,
            Conditions = conditions, Choices = choices,
        };
    }

    private async Task<IReadOnlyList<string>> AnswerAsync(
        CasePosition position, WorkflowStep step, WorkflowGuard guard, Dictionary<WorkflowGuard, IReadOnlyList<string>> answers, CancellationToken cancellationToken)
    {
        if (!answers.TryGetValue(guard, out IReadOnlyList<string>? answer))
        {
            IReadOnlyList<Refusal> refusals = await guards.WhyNotAsync(position.Case, step, guard, cancellationToken);
            answer = answers[guard] = [.. refusals.Select(r => r.Message)];
        }

        return answer;
    }

    private static string LabelOf(WorkflowDefinition definition, WorkflowGuard guard)
    {
        string label = CaseGuards.Label(guard.Kind);
        return definition.Documents.FirstOrDefault(d => d.Key == guard.Document) is { } document ? $"{label}: {document.Label}" : label;
    }

    private async Task<IReadOnlyList<StepText>> TextsAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken) =>
        [.. (await papers.TextsOfAsync(position, step, cancellationToken)).Select(text => TextOf(position, text))];

    // What the last approval saw, when the text is another one by now.
    private static StepText TextOf(CasePosition position, CaseText text)
    {
        string label = position.Definition.Documents.FirstOrDefault(d => d.Key == text.Document)?.Label ?? text.Document;
        ApprovedText? last = CaseApprovals.Last(position, text.Document) is { } approved && approved.Text.Sha256 != text.Sha256 ? approved : null;
        return new(text.Document, label, text.NaskahId, text.Version, text.Sha256, last?.Text.Version, last?.StepKey ?? "");
    }

    private async Task<IReadOnlyList<NoticeView>> NoticesAsync(CasePosition position, WorkflowStep step, CancellationToken cancellationToken)
    {
        int round = position.Case.OpenSteps.First(s => s.StepKey == step.Key).Round;
        List<NoticeView> notices = await (
            from notice in db.Set<StepNotice>()
            join office in db.Set<Office>() on notice.OfficeKey equals office.Key
            where notice.CaseId == position.Case.Id && notice.StepKey == step.Key && notice.Round == round && notice.State != NoticeState.Dilewati
            select new NoticeView(office.Title, notice.IsEscalation, notice.State, notice.ChangedAt)).ToListAsync(cancellationToken);
        return [.. notices.OrderByDescending(n => n.At)];
    }
}
