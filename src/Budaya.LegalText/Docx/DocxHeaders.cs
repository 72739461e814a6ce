namespace Budaya.LegalText.Docx;

/// <summary>The headers: empty on the first page, <c>- 2 -</c> from the second on; both carry the word that lies across a draft.</summary>
internal static class DocxHeaders
{
    public static string First(string? watermark) => Part("", watermark, 1);

    public static string Next(string? watermark) => Part(
        Word("- ") + Field("begin") + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" + Field("separate") + "<w:r><w:t>2</w:t></w:r>" + Field("end") + Word(" -"), watermark, 2);

    private static string Part(string words, string? watermark, int number) =>
        $"<w:hdr {DocxPackage.Namespaces}><w:p><w:pPr><w:pStyle w:val=\"{DocxStyles.PageNumber}\"/></w:pPr>{Watermark(watermark, number)}{words}</w:p></w:hdr>";

    private static string Word(string text) => $"<w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    private static string Field(string type) => $"<w:r><w:fldChar w:fldCharType=\"{type}\"/></w:r>";

    // As Word itself writes a watermark, so that its menu finds and removes it.
    private static string Watermark(string? word, int number) => word is null ? "" :
        $"""<w:r><w:pict><v:shapetype id="_x0000_t136" coordsize="21600,21600" o:spt="136" adj="10800" path="m@7,l@8,m@5,21600l@6,21600e"><v:formulas><v:f eqn="sum #0 0 10800"/><v:f eqn="prod #0 2 1"/><v:f eqn="sum 21600 0 @1"/><v:f eqn="sum 0 0 @2"/><v:f eqn="sum 21600 0 @3"/><v:f eqn="if @0 @3 0"/><v:f eqn="if @0 21600 @1"/><v:f eqn="if @0 0 @2"/><v:f eqn="if @0 @4 21600"/><v:f eqn="mid @5 @6"/><v:f eqn="mid @8 @5"/><v:f eqn="mid @7 @8"/><v:f eqn="mid @6 @7"/><v:f eqn="sum @6 0 @5"/></v:formulas><v:path textpathok="t" o:connecttype="custom" o:connectlocs="@9,0;@10,10800;@11,21600;@12,10800" o:connectangles="270,180,90,0"/><v:textpath on="t" fitshape="t"/></v:shapetype><v:shape id="PowerPlusWaterMarkObject{number}" o:spid="_x0000_s{2048 + number}" type="#_x0000_t136" style="position:absolute;margin-left:0;margin-top:0;width:440pt;height:88pt;rotation:315;z-index:-251658752;mso-position-horizontal:center;mso-position-horizontal-relative:margin;mso-position-vertical:center;mso-position-vertical-relative:margin" o:allowincell="f" fillcolor="#ededed" stroked="f"><v:textpath style="font-family:&quot;Bookman Old Style&quot;;font-size:1pt" string="{System.Security.SecurityElement.Escape(word)}"/></v:shape></w:pict></w:r>""";
}
