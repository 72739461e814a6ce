using Budaya.Web.Shell;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddShell(builder.Environment);

var app = builder.Build();
app.UseShell();
app.UseRouting();
app.MapStaticAssets();
app.MapRazorPages().WithStaticAssets();
app.Run();

/// <summary>The web host; public so that tests can start it.</summary>
public sealed partial class Program;
