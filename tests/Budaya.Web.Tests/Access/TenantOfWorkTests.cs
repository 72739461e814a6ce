using System.Reflection;
using Budaya.Core;
using Budaya.Core.Data;
using Budaya.Core.Distribution;
using Budaya.Core.Distribution.Mail;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Budaya.Web.Tests.Access;

/// <summary>What works without a request still works for one tenant: every job, everything that sends mail, every path of a file. A new one that does not fails here.</summary>
public sealed class TenantOfWorkTests(TenantOfWorkTests.Host host) : IClassFixture<TenantOfWorkTests.Host>
{
    private static readonly Type[] Types = [.. new[] { typeof(Sweeper).Assembly, typeof(Program).Assembly }.SelectMany(a => a.GetTypes()).Where(t => t is { IsClass: true, IsAbstract: false })];

    [Fact]
    public void Jobs_AllOfThem_OnlyWakeTheSweeper()
    {
        Type[] sweeper = [typeof(Sweeper)];
        Type[] jobs = [.. Types.Where(t => t.GetInterfaces().Any(i => i.FullName == "Quartz.IJob")).OrderBy(t => t.Name, StringComparer.Ordinal)];

        Assert.Equal("RepairJob SweepJob", string.Join(' ', jobs.Select(j => j.Name)));
        Assert.All(jobs, job => Assert.Equal(sweeper, Needs(job))); // it opens one scope for each tenant
    }

    [Fact]
    public void Senders_OfMail_WorkInTheScopeOfATenant()
    {
        Type[] senders = [.. Types.Where(t => Needs(t).Contains(typeof(IMailTransport)))];

        Assert.Contains(typeof(DeliverySweep), senders);
        Assert.All(senders, sender => Assert.Contains(typeof(BudayaDbContext), Needs(sender))); // no row, and so no addressee, without a tenant
        Assert.All(senders, sender => Assert.Equal(ServiceLifetime.Scoped, host.LifetimeOf(sender)));
    }

    [Fact]
    public async Task Files_WithNoTenantChosen_HaveNoPath()
    {
        await using AsyncServiceScope scope = host.Services.CreateAsyncScope();
        FileStore files = scope.ServiceProvider.GetRequiredService<FileStore>();

        await Assert.ThrowsAsync<InvalidOperationException>(() => files.AddAsync("teks biasa"u8.ToArray(), TestContext.Current.CancellationToken));
        await Assert.ThrowsAsync<MissingException>(() => files.ReadAsync(new string('0', 64), TestContext.Current.CancellationToken));
        Assert.Equal([typeof(FileStore)], Types.Where(t => t != typeof(FileStoreSettings) && Needs(t).Contains(typeof(FileStoreSettings)))); // nobody else knows the folder
    }

    private static Type[] Needs(Type type) => [.. type.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).SelectMany(c => c.GetParameters()).Select(p => p.ParameterType).Distinct()];

    /// <summary>A host whose registrations can be read.</summary>
    public sealed class Host : WebHost
    {
        private IServiceCollection? _services;

        /// <summary>How long a service lives.</summary>
        public ServiceLifetime LifetimeOf(Type service)
        {
            _ = Services; // starts the host, whichever test comes first
            return (_services ?? throw new InvalidOperationException("The host named no services.")).Single(s => s.ServiceType == service).Lifetime;
        }

        /// <inheritdoc />
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureServices(services => _services = services);
        }
    }
}
