namespace Budaya.Web.Tests.Roads;

/// <summary>Everything that people do with the product, in one order: both regions from the need to the end, and every act beside that.</summary>
internal static class AllRoads
{
    /// <summary>Walks all of it.</summary>
    /// <param name="host">Where the rows are; what a page shows to its reader alone is read from them.</param>
    /// <param name="open">Gives a browser in which nobody has signed in.</param>
    public static async Task WalkAsync(WebHost host, Func<WebSession> open)
    {
        using BabelRoad babel = new(host, open);
        await babel.WalkAsync();
        using BangkaBaratRoad bangkaBarat = new(open);
        await bangkaBarat.WalkAsync();
        using PeopleRoad people = new(open);
        await people.WalkAsync();
        using DeskRoad desk = new(open);
        await desk.WalkAsync();
        using SketchRoad sketch = new(open);
        await sketch.WalkAsync();
        using AccountRoad account = new(host, open);
        await account.WalkAsync();
        using WebSession @operator = open();
        await RegionRoad.WalkAsync(@operator);
        using OperatorRoad operators = new(open);
        await operators.WalkAsync();
    }
}
