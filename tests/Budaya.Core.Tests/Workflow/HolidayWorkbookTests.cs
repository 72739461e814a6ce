using Budaya.Core.Tenants;
using Budaya.Core.Workbooks;
using Budaya.Core.Workflow;

namespace Budaya.Core.Tests.Workflow;

public sealed class HolidayWorkbookTests
{
    [Fact]
    public void Read_WhatWasWritten_GivesTheSameDays()
    {
        HolidayEntry[] days =
        [
            new() { Date = new(2027, 1, 1), Name = "Tahun Baru 2027 Masehi", Kind = HolidayKind.LiburNasional, Source = "Keputusan Bersama CONTOH", Version = 0 },
            new() { Date = new(2027, 5, 27), Name = "Hari jadi", Kind = HolidayKind.LiburDaerah, Source = "Keputusan Bupati CONTOH", Version = 0 },
        ];

        Assert.Equal(days, HolidayWorkbook.Read(HolidayWorkbook.Write(2027, days), "lain"));
    }

    [Fact]
    public void Read_RowsThatAreWrong_NamesEach_AndHeadsOfAnotherListAreRefused()
    {
        byte[] wrong = Workbook.Write(new Sheet("Libur", ["Tanggal", "Nama", "Jenis", "Dasar"], [["1 Januari", "Tahun Baru", "", ""], ["2027-02-01", "", "", ""], ["2027-03-01", "Libur", "cuti", ""], ["2027-04-01", "Libur", "", ""]]));

        RefusedException refused = Assert.Throws<RefusedException>(() => HolidayWorkbook.Read(wrong, "CONTOH"));

        Assert.Equal(["Baris 2", "Baris 3", "Baris 4"], refused.Refusals.Select(r => r.Message[..7]));
        Assert.Throws<RefusedException>(() => HolidayWorkbook.Read(Workbook.Write(new Sheet("Libur", ["Hari", "Nama"], [["2027-01-01", "Tahun Baru"]])), ""));
        Assert.Throws<RefusedException>(() => HolidayWorkbook.Read(Workbook.Write(new Sheet("Libur", ["Tanggal", "Nama"], [])), ""));
    }
}
