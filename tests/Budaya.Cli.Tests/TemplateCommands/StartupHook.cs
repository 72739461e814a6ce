/// <summary>Loaded by the runtime into a program under test (DOTNET_STARTUP_HOOKS): at the end it writes which assemblies the program loaded.</summary>
#pragma warning disable CA1050, IDE0161 // the runtime asks for this name outside any namespace
internal static class StartupHook
{
    public const string FileVariable = "BUDAYA_TEST_LOADED_ASSEMBLIES";

    public static void Initialize() => AppDomain.CurrentDomain.ProcessExit += (_, _) =>
    {
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllLines(file, AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetName().Name ?? ""));
        }
    };
}
