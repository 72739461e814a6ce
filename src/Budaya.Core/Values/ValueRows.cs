namespace Budaya.Core.Values;

/// <summary>Finds the rows of values that come from elsewhere: a workbook, a saved state. Each row is used once, so that a name written twice overwrites nothing.</summary>
public static class ValueRows
{
    /// <summary>The words with the ids of the values that are there: by id, else by name in order; a value that is left over is a new one.</summary>
    public static FrameworkInput Matched(FrameworkInput text, FrameworkInput now)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(now);
        List<ValueInput> left = [.. now.Values];
        Guid?[] ids = new Guid?[text.Values.Count];
        Match(text, ids, left, (there, value) => there.Id == value.Id && value.Id is not null);
        Match(text, ids, left, (there, value) => there.Name == value.Name);
        return text with { Values = [.. text.Values.Select((value, index) => value with { Id = ids[index] })] };
    }

    private static void Match(FrameworkInput text, Guid?[] ids, List<ValueInput> left, Func<ValueInput, ValueInput, bool> isSame)
    {
        for (int index = 0; index < ids.Length; index++)
        {
            if (ids[index] is null && left.Find(there => isSame(there, text.Values[index])) is { } row)
            {
                ids[index] = row.Id;
                left.Remove(row);
            }
        }
    }
}
