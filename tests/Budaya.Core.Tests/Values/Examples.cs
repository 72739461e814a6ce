using Budaya.Core.Tests.Workflow;
using Budaya.Core.Values;
using Microsoft.EntityFrameworkCore;

namespace Budaya.Core.Tests.Values;

/// <summary>The act by which a bureau says that the example texts of a framework are the region's own.</summary>
internal static class Examples
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task ConfirmAsync(Region region, string bureau, string acronym) => region.DoAsync(bureau, async desk =>
    {
        ValueFramework framework = await desk.Db.Set<ValueFramework>().SingleAsync(f => f.Acronym == acronym, Cancel);
        await desk.Get<ExampleTexts>().ConfirmAsync(framework.Id, framework.Version, Cancel);
    });
}
