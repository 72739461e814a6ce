using Budaya.Core.Audit;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.FollowUps;
using Budaya.Core.Packs;
using Budaya.Core.People;
using Budaya.Core.Proposals;
using Budaya.Core.Signing;
using Budaya.Core.Tenants;
using Budaya.Core.Values;
using Budaya.Core.Values.Materials;
using Budaya.Core.Workflow;
using Budaya.Typesetting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Budaya.Core;

/// <summary>Registers what the work of a regional government needs, in the order of the work.</summary>
public static class CoreServices
{
    /// <summary>Adds the services of all stages; the database is added by <c>Budaya.Database</c>.</summary>
    public static IServiceCollection AddBudayaCore(this IServiceCollection services, FileStoreSettings files)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(files);
        services.AddScoped<FileStore>();
        services.AddScoped<TenantDirectory>();
        services.AddScoped<PeopleDirectory>();
        services.AddScoped<SetupLinkService>();
        services.AddScoped<PeopleService>();
        services.AddScoped<OpdContactService>();
        AddPeople(services);
        services.AddScoped<ChainVerifier>();
        services.AddScoped<ErasureService>();
        services.AddScoped<PersonalData>();
        services.AddScoped<PackSetup>();
        services.AddScoped<SettingsPlanService>();
        services.AddScoped<RegionWizard>();
        services.AddScoped<RegionLetter>();
        services.AddScoped<FrameworkService>();
        services.AddScoped<ExampleTexts>();
        services.AddScoped<FrameworkEditions>();
        services.AddScoped<MaterialService>();
        AddWorkflow(services);
        AddProposals(services);
        AddDrafting(services);
        AddSigning(services);
        AddDistribution(services);
        AddFollowUps(services);
        return services;
    }

    // Identity over our people, without Identity's roles: roles follow from offices.
    private static void AddPeople(IServiceCollection services)
    {
        services.AddIdentityCore<Person>(options =>
        {
            options.Password.RequiredLength = 12;
            options.Password.RequireNonAlphanumeric = options.Password.RequireUppercase = options.Password.RequireDigit = false;
            options.User.AllowedUserNameCharacters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._@+";
        }).AddEntityFrameworkStores<BudayaDbContext>();
        services.AddScoped<OfficeService>();
        services.AddScoped<DelegationService>();
        services.AddScoped<SecondFactors>();
        services.AddScoped<SessionService>();
        services.AddScoped<SignInThrottle>();
        services.AddScoped<SignInRetention>();
        services.AddScoped<AccountMailService>();
        services.AddScoped<DeskService>();
        services.AddScoped<ApiKeyService>();
        services.AddScoped<PeopleWorkbook>();
        services.AddScoped<TwoPersonService>();
        services.AddScoped<ITwoPersonRule, ArchiveRegion>();
        services.AddScoped<ActingOperator>();
        services.AddScoped<OperatorService>();
        services.AddScoped<OperatorThrottle>();
        services.AddScoped<BreakGlassService>();
        services.AddScoped<TenantStates>();
    }

    private static void AddWorkflow(IServiceCollection services)
    {
        services.AddScoped<StepAccess>();
        services.AddScoped<CaseGuards>();
        services.AddScoped<CaseClock>();
        services.AddScoped<CaseMover>();
        services.AddScoped<CasePapers>();
        services.AddScoped<CaseService>();
        services.AddScoped<CalendarService>();
        services.AddScoped<ReminderWriter>();
        services.AddScoped<IDeadlineOwner, CaseDeadlines>();
        services.AddScoped<CaseLetters>();
        services.AddScoped<ActDay>();
        services.AddScoped<CaseDesk>();
        services.AddScoped<CaseReader>();
        services.AddScoped<CaseTransferService>();
        services.AddScoped<WorkflowSketchService>();
        services.AddScoped<CalendarFeedService>();
        services.AddScoped<CaseDurations>();
        services.AddScoped<IGuardSource, PaperGuards>();
    }

    private static void AddProposals(IServiceCollection services)
    {
        services.AddScoped<RoundDesk>();
        services.AddScoped<RoundService>();
        services.AddScoped<ProposalService>();
        services.AddScoped<CallService>();
        services.AddScoped<OpdProposalService>();
        services.AddScoped<OpdRoundReader>();
        services.AddScoped<ScoreService>();
        services.AddScoped<ScoreReader>();
        services.AddScoped<RoundReminders>();
        services.AddScoped<IDeadlineOwner, RoundReminders>();
        services.AddScoped<SheetTasks>();
        services.AddScoped<InitialTasks>();
        services.AddScoped<ReportService>();
        services.AddScoped<IFrameworkGuard, FrozenProposals>();
        services.AddScoped<RoundReader>();
        services.AddScoped<IGuardSource, ProposalGuards>();
    }

    private static void AddDrafting(IServiceCollection services)
    {
        services.TryAddSingleton(new TemplateSources(TenantsFolder: null));
        services.AddSingleton<TemplateStore>();
        services.AddScoped<TemplateTexts>();
        services.AddScoped<MailTexts>();
        services.AddScoped<TemplateService>();
        services.AddScoped<TemplateReader>();
        services.AddScoped<DraftSubjects>();
        services.AddScoped<DraftFindings>();
        services.AddScoped<DraftViews>();
        services.AddScoped<DraftService>();
        services.AddScoped<WordInspection>();
        services.TryAddSingleton(new TypesetterSettings());
        services.TryAddSingleton(provider => new Typesetter(provider.GetRequiredService<TypesetterSettings>().Options));
        services.AddScoped<PaperService>();
        services.AddScoped<IGuardSource, DraftGuards>();
        services.AddScoped<ICaseTexts, DraftTexts>();
        services.AddScoped<DraftCommentService>();
    }

    private static void AddSigning(IServiceCollection services)
    {
        services.TryAddSingleton(new SigningSettings());
        services.AddScoped<SigningRules>();
        services.AddScoped<EnactmentCheck>();
        services.AddScoped<NumberRegisters>();
        services.AddScoped<DocumentFinish>();
        services.AddScoped<SigningService>();
        services.AddScoped<DocumentPapers>();
        services.AddScoped<VerificationService>();
        services.AddScoped<ITwoPersonRule, VoidNumber>();
        services.AddScoped<RevocationService>();
        services.AddScoped<ITwoPersonRule, WithdrawRevocation>();
        services.AddScoped<IGuardSource, SigningGuards>();
    }

    private static void AddDistribution(IServiceCollection services)
    {
        services.TryAddSingleton(new DeliverySettings());
        services.AddSingleton<Sweeper>();
        services.AddScoped<DistributionService>();
        services.AddScoped<DistributionReader>();
        services.AddScoped<ReceiptService>();
        services.AddScoped<OccurrenceSweep>();
        services.AddScoped<DeliveryLedger>();
        services.AddScoped<DeliverySweep>();
        services.AddScoped<AccountMailSweep>();
        services.AddScoped<IDeadlineOwner, ReminderDeadlines>();
        services.AddScoped<NoticeHandOver>();
        services.AddScoped<NoticeSweep>();
        services.AddScoped<RoundNoticeSweep>();
        services.AddScoped<FigureSweep>();
        services.AddScoped<CoverLetter>();
        services.AddScoped<LetterMail>();
        services.AddScoped<LetterReader>();
        services.AddScoped<IGuardSource, DistributionGuards>();
    }

    private static void AddFollowUps(IServiceCollection services)
    {
        services.AddScoped<SosialisasiService>();
        services.AddScoped<CommitmentService>();
        services.AddScoped<PenerusanService>();
        services.AddScoped<IDeadlineOwner, CommitmentDeadlines>();
        services.AddScoped<FollowUpReader>();
        services.AddScoped<WorkingPaperService>();
        services.AddScoped<IGuardSource, FollowUpGuards>();
    }
}
