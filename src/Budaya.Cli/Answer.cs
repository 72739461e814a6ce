using Budaya.Core;

namespace Budaya.Cli;

/// <summary>How a command that works on the database ends.</summary>
internal static class Answer
{
    /// <summary>Prints what the work says, or why it was refused.</summary>
    /// <returns>0 done, 1 refused.</returns>
    public static async Task<int> OfAsync(Func<Task<string>> work)
    {
        try
        {
            Console.Out.WriteLine(await work());
            return 0;
        }
        catch (RefusedException refused)
        {
            Console.Error.WriteLine(refused.Message);
            return 1;
        }
    }
}
