namespace Budaya.Core.Signing;

/// <summary>Whether documents may be made final without a permanent public address. Only the host in Development says yes.</summary>
/// <param name="ExampleAddress">Address that QR codes carry then; page and QR say CONTOH. <c>{pemda}</c> stands for the region's identifier. Null: not allowed.</param>
public sealed record SigningSettings(string? ExampleAddress = null);
