using Budaya.Core.Data;
using Budaya.Core.Drafting;
using Budaya.Core.People;
using Budaya.Core.Tenants;
using Budaya.Core.Tests.Workflow;

namespace Budaya.Core.Tests.Drafting;

/// <summary>A remark belongs to a paragraph: it follows it through later versions, and is resolved with words.</summary>
public sealed class DraftCommentServiceTests
{
    private const string First = "PASAL\n  Aparatur bekerja bersih.\nPASAL\n  Aparatur bekerja tertib.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Remark_OnAParagraph_FollowsItUntilItsWordsChange()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid naskah = await DraftAsync(region, First);
        NewDraftComment remark = new(Guid.CreateVersion7(), naskah, 1, 4, "Jelaskan tertib.");

        await AddAsync(region, remark);
        await AddAsync(region, remark); // sent twice
        DraftCommentView made = Assert.Single(await ListAsync(region, naskah));
        await AddVersionAsync(region, naskah, 2, $"MENETAPKAN\n\n{First}");
        int? moved = (await ListAsync(region, naskah))[0].Line;
        await AddVersionAsync(region, naskah, 3, First.Replace("tertib", "rapi", StringComparison.Ordinal));

        Assert.Equal((4, "Aparatur bekerja tertib.", 6), (made.Line, made.Paragraph, moved));
        Assert.Null((await ListAsync(region, naskah))[0].Line); // its paragraph says something else
    }

    [Fact]
    public async Task Remark_OnALineThatReadsLikeOthers_StaysWithItsOwn()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid naskah = await DraftAsync(region, First);

        await AddAsync(region, new(Guid.CreateVersion7(), naskah, 1, 3, "Pasal ini dipecah dua."));
        int? made = (await ListAsync(region, naskah))[0].Line;
        await AddVersionAsync(region, naskah, 2, $"PASAL\n  Aparatur bekerja ramah.\n{First}");
        int? moved = (await ListAsync(region, naskah))[0].Line;
        await AddVersionAsync(region, naskah, 3, "PASAL\n  Aparatur bekerja bersih.");

        Assert.Equal((3, 5), (made, moved)); // not the first line that says PASAL
        Assert.Null((await ListAsync(region, naskah))[0].Line); // the other one still stands, but it is another
    }

    [Fact]
    public async Task Remark_Resolved_SaysHowAndByWhomAndGoesLast()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid naskah = await DraftAsync(region, First);
        NewDraftComment first = new(Guid.CreateVersion7(), naskah, 1, 2, "Terlalu umum.");
        await AddAsync(region, first);
        await AddAsync(region, new(Guid.CreateVersion7(), naskah, 1, 4, "Jelaskan."));

        await Assert.ThrowsAsync<RefusedException>(() => ResolveAsync(region, naskah, first.CommentId, " "));
        await ResolveAsync(region, naskah, first.CommentId, "Diperbaiki pada versi 2.");
        await ResolveAsync(region, naskah, first.CommentId, "Lain."); // resolved already

        IReadOnlyList<DraftCommentView> all = await ListAsync(region, naskah);
        Assert.Equal(["Jelaskan.", "Terlalu umum."], all.Select(c => c.Text));
        Assert.Equal("Diperbaiki pada versi 2.", all[1].Resolution);
        Assert.NotNull(all[1].ResolvedBy);
        await using Desk desk = await region.AsAsync("perancang");
        Assert.Equal(1, await desk.Get<DraftCommentService>().CountOpenAsync(naskah, Cancel));
    }

    [Fact]
    public async Task Remark_OnNothingOrByWhoTakesNoPart_IsRefused()
    {
        await using Region region = await Region.OpenAsync("bangka-barat");
        Guid naskah = await DraftAsync(region, First);

        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(region, new(Guid.CreateVersion7(), naskah, 1, 99, "Di mana?")));
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(region, new(Guid.CreateVersion7(), naskah, 1, 2, "")));
        await Assert.ThrowsAsync<RefusedException>(() => AddAsync(region, new(Guid.CreateVersion7(), naskah, 1, 2, "Bukan tugas saya."), "inspektur"));
        await Assert.ThrowsAsync<MissingException>(() => ResolveAsync(region, naskah, Guid.CreateVersion7(), "Tidak ada."));

        Assert.Empty(await ListAsync(region, naskah));
    }

    private static Task AddAsync(Region region, NewDraftComment remark, string office = "perancang") =>
        region.DoAsync(office, desk => desk.Get<DraftCommentService>().AddAsync(remark, Cancel));

    private static Task ResolveAsync(Region region, Guid naskah, Guid remark, string words) =>
        region.DoAsync("perancang", desk => desk.Get<DraftCommentService>().ResolveAsync(naskah, remark, words, Cancel));

    private static async Task<IReadOnlyList<DraftCommentView>> ListAsync(Region region, Guid naskah)
    {
        await using Desk desk = await region.AsAsync("perancang");
        return await desk.Get<DraftCommentService>().ListAsync(naskah, Cancel);
    }

    private static async Task<Guid> DraftAsync(Region region, string text)
    {
        Walk walk = await Walk.OpenAsync(region, "kabag-organisasi", "keputusan-budaya-kerja", new(2026, 11, 17));
        Guid id = await region.DoAsync("perancang", desk => Task.FromResult(desk.Db.Add(new Naskah
        {
            CaseId = walk.CaseId, Key = "keputusan", Kind = DocumentKind.SuratKeputusan, Purpose = DocumentPurpose.Enacts, Title = "Budaya Kerja", SignatoryOfficeKey = "bupati",
            VerificationCode = "UJI-catatan", CreatedAt = region.Clock.Now,
        }).Entity.Id));
        await AddVersionAsync(region, id, 1, text);
        return id;
    }

    private static Task AddVersionAsync(Region region, Guid naskahId, int number, string text) => region.DoAsync("perancang", async desk =>
    {
        (await desk.Db.Set<Naskah>().FindAsync([desk.Db.RequireTenant(), naskahId], Cancel))!.LatestVersion = number; // just made
        desk.Db.Add(new DraftVersion { NaskahId = naskahId, Number = number, Text = text, TextSha256 = Sha256Hex.Of(text), Note = "", PersonId = desk.Get<ActingPerson>().RequirePerson(), At = region.Clock.Now });
    });
}
