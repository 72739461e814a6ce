using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Drafting;
using Budaya.Core.Signing;
using Budaya.Core;
using Budaya.Database;
using Budaya.Web.Access;
using Budaya.Web.Api;
using Budaya.Web.Clock;
using Budaya.Web.Development;
using Budaya.Web.Pages.Drafting;
using Budaya.Web.Pages.Workflow;
using Budaya.Web.Shell;
using Budaya.Web.Start;
using Budaya.Web.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;

WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
HostSettings settings = HostSettings.Read(builder.Configuration, builder.Environment.ContentRootPath);
Task model = Ahead.ModelAsync(settings.Database); // beside all that follows

if (!builder.Environment.IsDevelopment())
{
    builder.Logging.AddJsonConsole(); // one line for each entry, controls escaped: no text of anybody forges a line
}

builder.Services.AddBudayaDatabase(settings.Database);
builder.Services.AddSingleton(new TemplateSources(settings.TenantsFolder));
builder.Services.AddSingleton(new SigningSettings(builder.Environment.IsDevelopment() ? "http://localhost:5080/{pemda}" : null));
builder.Services.AddSingleton(settings.Delivery);
builder.Services.AddSingleton(settings.Typesetter);
builder.Services.AddBudayaCore(settings.Files);
builder.Services.AddSingleton(settings);
builder.Services.AddSingleton(settings.Mail);
builder.Services.AddSingleton(new PublicUrl(settings.PublicUrl));
builder.Services.AddSingleton(services => settings.Mail.CreateTransport(services.GetRequiredService<TimeProvider>()));
builder.Services.AddClock(settings.Database);
builder.Services.AddSingleton<TenantCatalog>();
builder.Services.AddHttpContextAccessor();
builder.Services.AddMemoryCache();
builder.Services.AddSingleton<PageSheets>();
builder.Services.AddSignIn();
builder.Services.AddPolicies();
builder.Services.AddRateLimits(settings.RequestsPerAddress, settings.RequestsPerTenant);
builder.Services.AddDataProtection().SetApplicationName("budaya");
builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeyStore>();
builder.Services.AddScoped<RefusalFilter>();
builder.Services.AddScoped<ShellFilter>();
builder.Services.AddScoped<FreshSecondFactorFilter>();
builder.Services.AddScoped<WorkPlaces>();
builder.Services.AddScoped<Budaya.Web.Pages.Home.AgendaEntries>();
builder.Services.AddScoped<OwnDuties>();
builder.Services.AddRazorPages(Policies.Apply).AddMvcOptions(options =>
{
    options.Filters.Add(new NulFilter());
    options.Filters.AddService<RefusalFilter>();
    options.Filters.AddService<FreshSecondFactorFilter>();
    options.Filters.AddService<ShellFilter>();
});
builder.Services.AddShell(builder.Environment);
builder.Services.AddDemo(builder.Environment); // after AddRazorPages, which would drop its convention
builder.Services.AddHealthChecks().AddDbContextCheck<BudayaDbContext>("basis-data").AddCheck<TypesetterCheck>("penata-huruf");

WebApplication app = builder.Build();
Task prepared = Task.Run(() => FirstStart.PrepareAsync(app, settings, CancellationToken.None)); // beside the building of the pages

if (settings.ProxyAddresses is { Count: > 0 } proxies)
{
    ForwardedHeadersOptions forwarded = new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
    forwarded.KnownProxies.Clear();
    forwarded.KnownIPNetworks.Clear();
    proxies.ToList().ForEach(forwarded.KnownProxies.Add);
    app.UseForwardedHeaders(forwarded);
}

app.UseMiddleware<TenantResolution>();
app.UseShell();
app.UseRouting();
app.UseMiddleware<TenantGate>();
app.UseRateLimiter();
app.UseAuthentication();
app.UseMiddleware<ForeignSignInGate>();
app.UseMiddleware<BreakGlassGate>();
app.UseMiddleware<SecondFactorGate>();
app.UseMiddleware<TenantStateGate>();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapRazorPages().WithStaticAssets();
app.MapApi();
app.MapHealthChecks("/health").AllowAnonymous();
app.Lifetime.ApplicationStarted.Register(() => Addresses.Print(app));
await WarmUp.PagesAsync(app);
await Ahead.QuestionsAsync(settings.Database);
await WarmUp.SchedulerAsync(app, settings.Database);
await model;
await prepared;
await app.RunAsync();

/// <summary>The web host; public so that tests can start it.</summary>
public sealed partial class Program;
