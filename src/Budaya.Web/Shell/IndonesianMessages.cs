using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Budaya.Web.Shell;

/// <summary>What forms say about a wrong field, in Indonesian, for every attribute that does not bring its own words.</summary>
public sealed class IndonesianMessages : IValidationMetadataProvider
{
    /// <inheritdoc />
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null && WordsFor(attribute) is { } words) { attribute.ErrorMessage = words; }
        }
    }

    /// <summary>The messages of binding itself, such as a letter in a number.</summary>
    internal static void Set(MvcOptions options)
    {
        options.ModelMetadataDetailsProviders.Add(new IndonesianMessages());
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"\"{value}\" bukan isian yang benar untuk {field}.");
        messages.SetMissingBindRequiredValueAccessor(field => $"{field} belum diisi.");
        messages.SetMissingKeyOrValueAccessor(() => "Isian ini belum lengkap.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Permintaan tidak berisi.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"\"{value}\" bukan isian yang benar.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Isian ini tidak dapat dibaca.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Isi dengan angka.");
        messages.SetUnknownValueIsInvalidAccessor(field => $"{field} tidak dapat dibaca.");
        messages.SetValueIsInvalidAccessor(value => $"\"{value}\" bukan isian yang benar.");
        messages.SetValueMustBeANumberAccessor(field => $"{field} harus angka.");
        messages.SetValueMustNotBeNullAccessor(_ => "Isian ini belum diisi.");
    }

    private static string? WordsFor(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "{0} belum diisi.",
        StringLengthAttribute { MinimumLength: > 0 } => "{0} harus {2} sampai {1} huruf.",
        StringLengthAttribute or MaxLengthAttribute => "{0} paling banyak {1} huruf.",
        MinLengthAttribute => "{0} paling sedikit {1}.",
        RangeAttribute => "{0} harus antara {1} dan {2}.",
        RegularExpressionAttribute => "{0} tidak sesuai bentuknya.",
        EmailAddressAttribute => "{0} bukan alamat surel.",
        UrlAttribute => "{0} bukan alamat web.",
        CompareAttribute => "{0} tidak sama dengan {1}.",
        _ => null,
    };
}
