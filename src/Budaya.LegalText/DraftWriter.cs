using System.Globalization;
using System.Text;

namespace Budaya.LegalText;

/// <summary>Writes a tree as draft text: one mark, one form, two spaces for each level. A well-formed text that was read is written back letter for letter.</summary>
public static class DraftWriter
{
    /// <summary>The draft text of a document. Lines end with a line feed.</summary>
    public static string Write(LegalDocument document)
    {
        var output = new DraftOutput();
        if (document.KindWritten)
        {
            output.Line(0, 0, document.Name is { } name ? $"{Keyword.OfKind(document.Kind)} {DraftOutput.Text(name.Text, atLineStart: true)}" : Keyword.OfKind(document.Kind));
        }

        foreach (var part in document.Parts)
        {
            WritePart(output, part, 0);
        }

        return output.ToString();
    }

    private static void WritePart(DraftOutput output, Part part, int indent)
    {
        switch (part)
        {
            case Judul judul:
                output.Head(part, indent, Keyword.Tentang, judul.Text);
                break;
            case PaperName:
                break;   // it stands on the first line
            case HeaderField field:
                output.Head(part, indent, field.Name, field.Text);
                break;
            case Addressees addressees:
                output.Head(part, indent, Keyword.Kepada, Phrase.Empty);
                WriteBlock(output, addressees.List, indent);
                break;
            case Preamble preamble:
                output.Head(part, indent, preamble.Kind.ToString().ToUpperInvariant(), Phrase.Empty);
                WriteBlocks(output, preamble.Blocks, indent);
                break;
            case Memutuskan memutuskan:
                output.Line(part.BlankLinesBefore, indent, memutuskan.Typed);
                break;
            case Menetapkan menetapkan:
                output.Head(part, indent, Keyword.Menetapkan, menetapkan.Text);
                break;
            case PromulgationOrder order:
                output.Line(part.BlankLinesBefore, indent, DraftOutput.Text(order.Text, atLineStart: false));
                break;
            case Signers signers:
                output.Head(part, indent, Keyword.TandaTangan, Phrase.Empty);
                WriteRows(output, signers.Rows, indent);
                break;
            case ReceiptFoot foot:
                output.Head(part, indent, Keyword.Penerima, foot.Text);
                break;
            case Tembusan tembusan:
                output.Head(part, indent, Keyword.Tembusan, Phrase.Empty);
                WriteBlocks(output, tembusan.Blocks, indent);
                break;
            case Lampiran lampiran:
                output.Head(part, indent, Keyword.Lampiran, lampiran.Title);
                WriteBlocks(output, lampiran.Blocks, indent + 2);
                break;
            case BodyNode node:
                WriteBody(output, node, indent);
                break;
            default:
                throw new InvalidOperationException($"A part of type {part.GetType().Name} has no draft text.");
        }
    }

    private static void WriteBody(DraftOutput output, BodyNode node, int indent)
    {
        switch (node)
        {
            case Division division:
                output.Head(node, indent, division.GetType().Name.ToUpperInvariant(), division.Title);
                foreach (var child in division.Children)
                {
                    WriteBody(output, child, indent);
                }

                break;
            case Pasal pasal:
                output.Head(node, indent, Keyword.Pasal, Phrase.Empty);
                WriteBlocks(output, pasal.Blocks, indent + 2);
                foreach (var ayat in pasal.DaftarAyat)
                {
                    WriteBody(output, ayat, indent + 2);
                }

                break;
            case Ayat ayat:
                output.Head(node, indent, Keyword.Ayat, ayat.Text);
                WriteBlocks(output, ayat.Blocks, indent + 2);
                break;
            case Diktum diktum:
                output.Head(diktum.KeywordOmitted ? diktum with { TypedNumber = null } : diktum, indent, diktum.KeywordOmitted ? diktum.TypedNumber ?? Keyword.Diktum : Keyword.Diktum, diktum.Text);
                WriteBlocks(output, diktum.Blocks, indent + 2);
                break;
            case Section section:
                output.Head(node, indent, Keyword.Bagian, section.Title);
                WriteBlocks(output, section.Blocks, indent + 2);
                break;
            case LooseText loose:
                WriteBlocks(output, loose.Blocks, indent);
                break;
            default:
                throw new InvalidOperationException($"A body node of type {node.GetType().Name} has no draft text.");
        }
    }

    private static void WriteBlocks(DraftOutput output, IReadOnlyList<Block> blocks, int indent)
    {
        foreach (var block in blocks)
        {
            WriteBlock(output, block, indent);
        }
    }

    private static void WriteBlock(DraftOutput output, Block block, int indent)
    {
        switch (block)
        {
            case TextBlock text:
                output.Line(block.BlankLinesBefore, indent, DraftOutput.Text(text.Text, atLineStart: true));
                break;
            case ListBlock list:
                foreach (var item in list.Items)
                {
                    output.Head(item, indent, item.MarkOmitted ? "" : list.Mark == ListMark.Dash ? "-" : "#", item.Text);
                    WriteBlocks(output, item.Blocks, indent + 2);
                }

                break;
            case TableBlock table:
                WriteTable(output, table, indent);
                break;
            case FieldBlock fields:
                foreach (var row in fields.Rows)
                {
                    output.Line(row.BlankLinesBefore, indent, $": {DraftOutput.Text(row.Name, false)} | {DraftOutput.Text(row.Value, false)}");
                }

                break;
            case QuoteBlock quote:
                output.Line(block.BlankLinesBefore, indent, Keyword.Kutipan);
                WriteQuoted(output, quote, indent + 2);
                break;
            case AnnexHeading heading:
                output.Line(block.BlankLinesBefore, indent, DraftOutput.HeadText(HeadingKeyword(heading.Level), heading.Label, heading.TypedNumber, heading.Title));
                break;
            default:
                throw new InvalidOperationException($"A block of type {block.GetType().Name} has no draft text.");
        }
    }

    private static string HeadingKeyword(int level) => level switch { 1 => Keyword.Bab, 2 => Keyword.Bagian, _ => Keyword.Paragraf };

    private static void WriteQuoted(DraftOutput output, QuoteBlock quote, int indent)
    {
        foreach (var node in quote.Content)
        {
            if (node is BodyNode body)
            {
                WriteBody(output, body, indent);
            }
            else if (node is Block block)
            {
                WriteBlock(output, block, indent);
            }
        }
    }

    private static void WriteTable(DraftOutput output, TableBlock table, int indent)
    {
        if (!table.KeywordOmitted)
        {
            var widths = string.Concat(table.Widths.Select(width => width.ToString(CultureInfo.InvariantCulture) + " "));
            output.Line(table.BlankLinesBefore, indent, $"{Keyword.Tabel} {widths}{Row(table.Header)}");
        }

        WriteRows(output, table.Rows, indent);
    }

    private static void WriteRows(DraftOutput output, IReadOnlyList<TableRow> rows, int indent)
    {
        foreach (var row in rows)
        {
            output.Line(row.BlankLinesBefore, indent, Row(row.Cells));
        }
    }

    private static string Row(IReadOnlyList<TableCell> cells)
    {
        var row = new StringBuilder(cells.Count == 0 ? "" : "|");
        foreach (var cell in cells)
        {
            row.Append(' ').Append(cell.IsRowNumber ? "#" : cell.Items.Count > 0 ? string.Join(' ', cell.Items.Select(i => "- " + DraftOutput.Text(i, true))) : DraftOutput.Text(cell.Text, true)).Append(" |");
        }

        return row.ToString();
    }
}
