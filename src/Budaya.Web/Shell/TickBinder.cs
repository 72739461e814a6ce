using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Budaya.Web.Shell;

/// <summary>A box is ticked or it is not: whatever else a form claims is not. (The framework would keep the odd word and fail while it writes the box again.)</summary>
internal sealed class TickBinder : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) => context.Metadata.ModelType == typeof(bool) ? this : null;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ValueProviderResult sent = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (sent != ValueProviderResult.None)
        {
            bool ticked = sent.Values.Any(v => v is not null && (v.Equals("true", StringComparison.OrdinalIgnoreCase) || v == "on"));
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, ticked, ticked ? "true" : "false");
            bindingContext.Result = ModelBindingResult.Success(ticked);
        }

        return Task.CompletedTask;
    }
}
