using Budaya.Core.Tenants;

namespace Budaya.Core.Workflow;

/// <summary>Whether what each paper is for agrees with its kind and with the other papers.</summary>
internal static class WorkflowPurposes
{
    public static IEnumerable<WorkflowFault> Faults(WorkflowDefinition workflow, WorkflowTerms terms)
    {
        foreach ((int index, WorkflowDocument document) in workflow.Documents.Index())
        {
            if (WhyNot(workflow, document, index, terms) is { } reason)
            {
                yield return new(null, null, $"Naskah \"{terms.Document(workflow, document.Key)}\" {reason}") { DocumentIndex = index, At = "untuk" };
            }
        }
    }

    private static string? WhyNot(WorkflowDefinition workflow, WorkflowDocument document, int index, WorkflowTerms terms)
    {
        string word = terms.Either(WorkflowWords.Purposes.WordOf(document.Purpose), PaperWords.Of(document.Purpose));
        string kind = terms.Either(PackWords.DocumentKinds.WordOf(document.Kind), PaperWords.Of(document.Kind));
        WorkflowDocument? earlier = document.Purpose is DocumentPurpose.Enacts or DocumentPurpose.SetsUpTeam ? workflow.Documents.Take(index).FirstOrDefault(d => d.Purpose == document.Purpose) : null;
        return document.Purpose switch
        {
            DocumentPurpose.Enacts when document.Kind is not (DocumentKind.Perkada or DocumentKind.SuratKeputusan) => $"berjenis {kind}, sedangkan yang {word} adalah perkada atau keputusan.",
            DocumentPurpose.SetsUpTeam when document.Kind != DocumentKind.SuratKeputusan => $"berjenis {kind}, sedangkan yang {word} adalah keputusan.",
            DocumentPurpose.CarriesOut when document.Kind != DocumentKind.SuratEdaran => $"berjenis {kind}, sedangkan yang {word} adalah {terms.Either("suratEdaran", "surat edaran")}.",
            _ when earlier is not null => $"juga {word}, sama dengan naskah \"{terms.Document(workflow, earlier.Key)}\"; paling banyak satu naskah {word}.",
            _ => null,
        };
    }
}
