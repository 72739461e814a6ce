namespace Budaya.Typesetting;

/// <summary>Where the layouts, the fonts, the worker and the engine are, beside the assemblies of the host that runs.</summary>
internal static class TypesetterFiles
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "typesetter");

    public static string Layouts => Path.Combine(Folder, "layout");

    public static string Fonts => Path.Combine(Folder, "fonts");

    public static string Worker => Path.Combine(Folder, "worker.mjs");

    /// <summary>The folder that holds <c>node_modules</c>: a published host carries it, a built one names that of the source folder.</summary>
    /// <exception cref="InvalidOperationException">Neither is there.</exception>
    public static string Engine()
    {
        if (Directory.Exists(Path.Combine(Folder, "node_modules")))
        {
            return Folder;
        }

        var note = Path.Combine(Folder, "engine.txt");
        var folder = File.Exists(note) ? File.ReadAllText(note).Trim() : "";
        if (folder.Length > 0 && Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            return folder;
        }

        throw new InvalidOperationException($"The layout engine was not found: neither {Path.Combine(Folder, "node_modules")} nor {(folder.Length > 0 ? folder : note)} is there. Build or publish the host again.");
    }
}
