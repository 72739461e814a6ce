using System.ComponentModel.DataAnnotations;
using Budaya.Core.Data;
using Budaya.Core.People;

namespace Budaya.Web.Pages.ForOpd;

/// <summary>The part of a form that names an officer of a meja surat.</summary>
public sealed class OfficerInput
{
    /// <summary>Makes sending the form twice name one officer.</summary>
    public Guid Id { get; set; } = Guid.CreateVersion7();

    /// <summary>Name.</summary>
    [Display(Name = "Nama"), Required(ErrorMessage = "Isi nama petugas."), StringLength(Lengths.Name, ErrorMessage = "Nama terlalu panjang.")]
    public string Name { get; set; } = "";

    /// <summary>NIP.</summary>
    [Display(Name = "NIP atau NIPPPK"), StringLength(30, ErrorMessage = "NIP terlalu panjang.")]
    public string? Nip { get; set; }

    /// <summary>Jabatan.</summary>
    [Display(Name = "Jabatan"), Required(ErrorMessage = "Isi jabatan petugas."), StringLength(Lengths.Name, ErrorMessage = "Jabatan terlalu panjang.")]
    public string Title { get; set; } = "";

    /// <summary>Head or secretary.</summary>
    [Display(Name = "Kepala atau sekretaris perangkat daerah (boleh mengganti petugas)")]
    public bool IsLead { get; set; }

    /// <summary>PIN.</summary>
    [Display(Name = "PIN 6 angka"), Required(ErrorMessage = "Isi PIN."), RegularExpression("^[0-9]{6}$", ErrorMessage = "PIN terdiri atas 6 angka.")]
    public string Pin { get; set; } = "";

    internal NameOfficer ToOfficer() => new(Id, Name, Nip ?? "", Title, IsLead, Pin);
}
