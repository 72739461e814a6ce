namespace Budaya.Database.Tests.SqlServer;

/// <summary>The check of the migration script finds the errors that it is there for.</summary>
public sealed class TransactSqlCheckTests
{
    private const string Sound = """
        IF NOT EXISTS (SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'1')
        BEGIN
            CREATE TABLE [Opd] (
                [TenantId] nvarchar(64) NOT NULL,
                [Id] uniqueidentifier NOT NULL,
                [Kode] nvarchar(40) NOT NULL,
                [Catatan] nvarchar(max) NULL,
                [Sejak] datetimeoffset NOT NULL DEFAULT SYSUTCDATETIME(),
                CONSTRAINT [PK_Opd] PRIMARY KEY ([TenantId], [Id]));
            CREATE TABLE [Penerimaan] (
                [TenantId] nvarchar(64) NOT NULL,
                [Id] uniqueidentifier NOT NULL,
                [OpdId] uniqueidentifier NULL,
                CONSTRAINT [PK_Penerimaan] PRIMARY KEY ([TenantId], [Id]),
                CONSTRAINT [FK_Penerimaan_Opd] FOREIGN KEY ([TenantId], [OpdId]) REFERENCES [Opd] ([TenantId], [Id]) ON DELETE NO ACTION);
            CREATE UNIQUE INDEX [IX_Opd_Kode] ON [Opd] ([TenantId], [Kode]);
            EXEC(N'CREATE UNIQUE INDEX [IX_Penerimaan_Opd] ON [Penerimaan] ([TenantId], [OpdId]) WHERE [OpdId] IS NOT NULL');
        END;
        GO
        """;

    [Fact]
    public void Check_SoundScript_FindsNothingAndKnowsTheTables()
    {
        var catalogue = TransactSqlCheck.Read(Sound);

        Assert.Empty(TransactSqlCheck.Problems(catalogue));
        Assert.Equal(["Opd", "Penerimaan"], catalogue.Tables.Select(table => table.Name));
        Assert.Equal(["IX_Opd_Kode", "PK_Opd"], catalogue.Tables[0].Indexes.Select(index => index.Name).Order());
        Assert.Contains("IX_Penerimaan_Opd", catalogue.Tables[1].Indexes.Select(index => index.Name));
    }

    [Theory]
    [InlineData("[Kode] nvarchar(40) NOT NULL", "[Kode nvarchar(40) NOT NULL", "names Kode, which is no column")]
    [InlineData("SELECT * FROM [__EFMigrationsHistory] WHERE [MigrationId] = N'1'", "SELECT * FROM [a] LIMIT 1", "Incorrect syntax")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] text2", "text2, which SQL Server does not have")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] jsonb", "jsonb, which SQL Server does not have")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] nvarchar(4001)", "at most 4000")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] decimal(50,2)", "at most 38")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] nvarchar(900)", "1928 bytes, at most 1700")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] nvarchar(max)", "which no key may have")]
    [InlineData("[Kode] nvarchar(40)", "[Kode] xml", "which no key may have")]
    [InlineData("[TenantId] nvarchar(64)", "[TenantId] nvarchar(450)", "916 bytes, at most 900")]
    [InlineData("DEFAULT SYSUTCDATETIME()", "DEFAULT now()", "now is not a function")]
    [InlineData("REFERENCES [Opd] ([TenantId], [Id])", "REFERENCES [Dinas] ([TenantId], [Id])", "the table Dinas, which is not made")]
    [InlineData("REFERENCES [Opd] ([TenantId], [Id])", "REFERENCES [Opd] ([TenantId], [Nomor])", "Nomor, which is no column of Opd")]
    [InlineData("REFERENCES [Opd] ([TenantId], [Id])", "REFERENCES [Opd] ([TenantId], [Kode])", "joins OpdId uniqueidentifier to Kode nvarchar(40)")]
    [InlineData("([TenantId], [OpdId]) REFERENCES [Opd] ([TenantId], [Id])", "([OpdId]) REFERENCES [Opd] ([Id])", "(Id) of Opd, which is no key of it")]
    [InlineData("FOREIGN KEY ([TenantId], [OpdId])", "FOREIGN KEY ([TenantId], [DinasId])", "DinasId, which is no column of Penerimaan")]
    [InlineData("ON [Opd] ([TenantId], [Kode])", "ON [Opd] ([TenantId], [Nama])", "Nama, which is no column of Opd")]
    [InlineData("ON [Opd] ([TenantId], [Kode])", "ON [Dinas] ([TenantId], [Kode])", "there is no table Dinas")]
    [InlineData("WHERE [OpdId] IS NOT NULL", "WHERE [Aktif] = 1", "Aktif, which is no column of Penerimaan")]
    [InlineData("WHERE [OpdId] IS NOT NULL", "WHERE [OpdId] = true", "incorrect expression in the WHERE")]
    [InlineData("WHERE [OpdId] IS NOT NULL", "WHERE [OpdId] IS NOT", "Unexpected end of file")]
    [InlineData("CREATE TABLE [Penerimaan]", "CREATE TABLE [Opd]", "table Opd is made twice")]
    [InlineData("[Catatan] nvarchar(max)", "[Kode] nvarchar(max)", "column Opd.Kode is made twice")]
    [InlineData("[PK_Penerimaan]", "[PK_Opd]", "the name PK_Opd is used twice")]
    public void Check_OneErrorSeeded_NamesIt(string sound, string wrong, string problem)
    {
        Assert.Contains(sound, Sound, StringComparison.Ordinal);

        var problems = TransactSqlCheck.Problems(Sound.Replace(sound, wrong, StringComparison.Ordinal));

        Assert.Contains(problems, found => found.Contains(problem, StringComparison.Ordinal) && found.StartsWith("line ", StringComparison.Ordinal));
    }

    [Fact]
    public void Check_TwoCascadingPathsToOneTable_NamesTheSecond()
    {
        const string Script = """
            CREATE TABLE a (id int CONSTRAINT pk_a PRIMARY KEY);
            CREATE TABLE b (id int CONSTRAINT pk_b PRIMARY KEY, a int CONSTRAINT fk_b_a FOREIGN KEY REFERENCES a (id) ON DELETE CASCADE);
            CREATE TABLE c (id int CONSTRAINT pk_c PRIMARY KEY,
                a int CONSTRAINT fk_c_a FOREIGN KEY REFERENCES a (id) ON DELETE CASCADE,
                b int CONSTRAINT fk_c_b FOREIGN KEY REFERENCES b (id) ON DELETE CASCADE);
            """;

        var problems = TransactSqlCheck.Problems(Script);

        Assert.Equal("line 5: fk_c_b opens a second cascading path from a to c.", Assert.Single(problems));
    }
}
