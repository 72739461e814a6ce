using System.Xml.Linq;

namespace Budaya.LegalText;

/// <summary>Names of WordprocessingML that are read or changed as plain XML.</summary>
internal static class Word
{
    public static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public static readonly XName Body = Main + "body";
    public static readonly XName Paragraph = Main + "p";
    public static readonly XName ParagraphProperties = Main + "pPr";
    public static readonly XName ParagraphChange = Main + "pPrChange";
    public static readonly XName Table = Main + "tbl";
    public static readonly XName Row = Main + "tr";
    public static readonly XName RowProperties = Main + "trPr";
    public static readonly XName Cell = Main + "tc";
    public static readonly XName Run = Main + "r";
    public static readonly XName RunProperties = Main + "rPr";
    public static readonly XName RunChange = Main + "rPrChange";
    public static readonly XName Text = Main + "t";
    public static readonly XName DeletedText = Main + "delText";
    public static readonly XName FieldCode = Main + "instrText";
    public static readonly XName DeletedFieldCode = Main + "delInstrText";
    public static readonly XName Inserted = Main + "ins";
    public static readonly XName Deleted = Main + "del";
    public static readonly XName MovedFrom = Main + "moveFrom";
    public static readonly XName MovedTo = Main + "moveTo";
    public static readonly XName Style = Main + "pStyle";
    public static readonly XName NumberOf = Main + "numPr";
    public static readonly XName NumberId = Main + "numId";
    public static readonly XName Level = Main + "ilvl";
    public static readonly XName Value = Main + "val";
    public static readonly XName Drawing = Main + "drawing";
    public static readonly XName Section = Main + "sectPr";
}
