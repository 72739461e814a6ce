using System.Globalization;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace Budaya.Database.Tests.SqlServer;

/// <summary>What SQL Server says about the sizes of its types.</summary>
internal static class DataTypes
{
    /// <summary>Null when the parameters are within the type's range.</summary>
    public static string? WhyNot(SqlDataTypeOption type, IReadOnlyList<string> parameters)
    {
        if (parameters.Count == 0 || parameters[0] == "max")
        {
            return null;
        }

        var first = int.Parse(parameters[0], CultureInfo.InvariantCulture);
        var largest = type switch
        {
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => 4000,
            SqlDataTypeOption.VarChar or SqlDataTypeOption.Char or SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => 8000,
            SqlDataTypeOption.Decimal or SqlDataTypeOption.Numeric => 38,
            SqlDataTypeOption.DateTime2 or SqlDataTypeOption.DateTimeOffset or SqlDataTypeOption.Time => 7,
            SqlDataTypeOption.Float => 53,
            _ => -1,
        };
        return largest < 0 ? "it takes no size." : first > largest ? $"at most {largest}." : null;
    }

    /// <summary>The largest size in a key, in bytes; null where no key may have it.</summary>
    public static int? Bytes(SqlDataTypeOption type, IReadOnlyList<string> parameters)
    {
        if (parameters.Contains("max"))
        {
            return null;
        }

        var length = parameters.Count > 0 ? int.Parse(parameters[0], CultureInfo.InvariantCulture) : 1;
        return type switch
        {
            SqlDataTypeOption.Bit or SqlDataTypeOption.TinyInt => 1,
            SqlDataTypeOption.SmallInt => 2,
            SqlDataTypeOption.Date => 3,
            SqlDataTypeOption.Int or SqlDataTypeOption.Real => 4,
            SqlDataTypeOption.Time => 5,
            SqlDataTypeOption.BigInt or SqlDataTypeOption.Float or SqlDataTypeOption.DateTime or SqlDataTypeOption.DateTime2 or SqlDataTypeOption.Rowversion => 8,
            SqlDataTypeOption.DateTimeOffset => 10,
            SqlDataTypeOption.UniqueIdentifier => 16,
            SqlDataTypeOption.Decimal or SqlDataTypeOption.Numeric => 17,
            SqlDataTypeOption.NVarChar or SqlDataTypeOption.NChar => 2 * length,
            SqlDataTypeOption.VarChar or SqlDataTypeOption.Char or SqlDataTypeOption.VarBinary or SqlDataTypeOption.Binary => length,
            _ => null,
        };
    }
}
