using System.Diagnostics.Metrics;

namespace Budaya.Typesetting;

/// <summary>The figures of all typesetters of this host, under the meter <c>Budaya.Typesetting</c>.</summary>
internal static class TypesettingMeter
{
    private static readonly Meter Meter = new("Budaya.Typesetting");

    public static readonly Histogram<double> Duration = Meter.CreateHistogram<double>("budaya.typesetting.duration", "s", "Time of one document, queue included, by form and outcome.");

    public static readonly UpDownCounter<int> Waiting = Meter.CreateUpDownCounter<int>("budaya.typesetting.waiting", "{request}", "Requests waiting for a process.");

    public static readonly Counter<long> Restarts = Meter.CreateCounter<long>("budaya.typesetting.restarts", "{process}", "Processes that were replaced.");
}
