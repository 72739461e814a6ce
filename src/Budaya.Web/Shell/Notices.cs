using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Budaya.Web.Shell;

/// <summary>What the page after a redirect says has been done.</summary>
public static class Notices
{
    private const string DoneKey = "Shell.Done";
    private const string DraftKey = "Shell.DraftSent";

    /// <summary>Says on the next page what was done, such as <c>Pengingat terkirim ke 5 OPD.</c></summary>
    public static void SayDone(this ITempDataDictionary tempData, string sentence) => tempData[DoneKey] = sentence;

    /// <summary>Tells the next page that a form was accepted, so that the device drops the draft it kept under this key.</summary>
    public static void DropDraft(this ITempDataDictionary tempData, string key) => tempData[DraftKey] = key;

    internal static string? Done(this ITempDataDictionary tempData) => tempData[DoneKey] as string;

    internal static string? SentDraft(this ITempDataDictionary tempData) => tempData[DraftKey] as string;
}
