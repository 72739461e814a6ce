using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Budaya.Database.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "OperatorEntry",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uuid", nullable: true),
                    Act = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperatorEntry", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OperatorFailures",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperatorFailures", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "PlatformOperator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Demo = table.Column<bool>(type: "boolean", nullable: false),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Secret = table.Column<byte[]>(type: "bytea", maxLength: 20, nullable: true),
                    EnrolledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    LinkSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    LinkExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlatformOperator", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProtectionKey",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Xml = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProtectionKey", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PublishedName",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Owner = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublishedName", x => new { x.TenantId, x.FrameworkId });
                });

            migrationBuilder.CreateTable(
                name: "RegionSketch",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Json = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegionSketch", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Tenant",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Identifier = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Hosts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PackHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tenant", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TenantFigures",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Accepted = table.Column<int>(type: "integer", nullable: false),
                    Refused = table.Column<int>(type: "integer", nullable: false),
                    Waiting = table.Column<int>(type: "integer", nullable: false),
                    Acknowledged = table.Column<int>(type: "integer", nullable: false),
                    DaftarOpd = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantFigures", x => x.TenantId);
                });

            migrationBuilder.CreateTable(
                name: "Wake",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Wake", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OperatorSession",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OperatorSession", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OperatorSession_PlatformOperator_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "PlatformOperator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntry",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Act = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DetailsSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntry", x => new { x.TenantId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_AuditEntry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditHead",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditHead", x => x.TenantId);
                    table.ForeignKey(
                        name: "FK_AuditHead_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BreakGlass",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OperatorId = table.Column<Guid>(type: "uuid", nullable: false),
                    OperatorName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakGlass", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_BreakGlass_PlatformOperator_OperatorId",
                        column: x => x.OperatorId,
                        principalTable: "PlatformOperator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlass_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Holiday",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holiday", x => new { x.TenantId, x.Date });
                    table.ForeignKey(
                        name: "FK_Holiday_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HolidayList",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    DaysJson = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HolidayList", x => new { x.TenantId, x.Year, x.Number });
                    table.ForeignKey(
                        name: "FK_HolidayList_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NumberRegister",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Last = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberRegister", x => new { x.TenantId, x.Kind, x.Year });
                    table.ForeignKey(
                        name: "FK_NumberRegister_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Opd",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ShortName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    ParentCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    HeadTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Telephone = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Address = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Receives = table.Column<bool>(type: "boolean", nullable: false),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    SuccessorCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Opd", x => new { x.TenantId, x.Code });
                    table.ForeignKey(
                        name: "FK_Opd_Opd_TenantId_ParentCode",
                        columns: x => new { x.TenantId, x.ParentCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Opd_Opd_TenantId_SuccessorCode",
                        columns: x => new { x.TenantId, x.SuccessorCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Opd_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Role",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Authorities = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Role", x => new { x.TenantId, x.Code });
                    table.ForeignKey(
                        name: "FK_Role_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignInFailures",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    LastAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignInFailures", x => new { x.TenantId, x.Key });
                    table.ForeignKey(
                        name: "FK_SignInFailures_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFile",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    MediaType = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFile", x => new { x.TenantId, x.Sha256 });
                    table.ForeignKey(
                        name: "FK_StoredFile_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantSettings",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ProfileJson = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantSettings", x => new { x.TenantId, x.Number });
                    table.ForeignKey(
                        name: "FK_TenantSettings_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TenantStateRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TenantStateRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TenantStateRequest_PlatformOperator_AskedById",
                        column: x => x.AskedById,
                        principalTable: "PlatformOperator",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TenantStateRequest_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ValueFramework",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Acronym = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Form = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Meaning = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    MeaningLanguage = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Tagline = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SourceDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Edition = table.Column<int>(type: "integer", nullable: false),
                    PredecessorId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ValueFramework", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ValueFramework_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ValueFramework_ValueFramework_TenantId_PredecessorId",
                        columns: x => new { x.TenantId, x.PredecessorId },
                        principalTable: "ValueFramework",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowSketch",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Source = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    PutInForceAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowSketch", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_WorkflowSketch_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowVersion",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowVersion", x => new { x.TenantId, x.Key, x.Number });
                    table.ForeignKey(
                        name: "FK_WorkflowVersion_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AuditDetails",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Salt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Json = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditDetails", x => new { x.TenantId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_AuditDetails_AuditEntry_TenantId_Sequence",
                        columns: x => new { x.TenantId, x.Sequence },
                        principalTable: "AuditEntry",
                        principalColumns: new[] { "TenantId", "Sequence" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AuditDetails_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DetailsErasure",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    RequestedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RequestedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DetailsErasure", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DetailsErasure_AuditEntry_TenantId_Sequence",
                        columns: x => new { x.TenantId, x.Sequence },
                        principalTable: "AuditEntry",
                        principalColumns: new[] { "TenantId", "Sequence" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DetailsErasure_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AgenPerubahan",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DecreeNumber = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    DecreeDate = table.Column<DateOnly>(type: "date", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AgenPerubahan", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AgenPerubahan_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AgenPerubahan_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskOfficer",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Nip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IsLead = table.Column<bool>(type: "boolean", nullable: false),
                    PinHash = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    LockedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskOfficer", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DeskOfficer_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeskOfficer_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Office",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    RoleCodes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Office", x => new { x.TenantId, x.Key });
                    table.ForeignKey(
                        name: "FK_Office_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Office_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpdName",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpdName", x => new { x.TenantId, x.OpdCode, x.Since });
                    table.ForeignKey(
                        name: "FK_OpdName_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpdName_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Person",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DisplayName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Nip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Rank = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Disabled = table.Column<bool>(type: "boolean", nullable: false),
                    Demo = table.Column<bool>(type: "boolean", nullable: false),
                    DeskOpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SecurityStamp = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Person", x => x.Id);
                    table.UniqueConstraint("AK_Person_TenantId_Id", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Person_Opd_TenantId_DeskOpdCode",
                        columns: x => new { x.TenantId, x.DeskOpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Person_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CultureValue",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Segment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SegmentKind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Definition = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    IsExample = table.Column<bool>(type: "boolean", nullable: false),
                    Language = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Indicators = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CultureValue", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CultureValue_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CultureValue_ValueFramework_TenantId_FrameworkId",
                        columns: x => new { x.TenantId, x.FrameworkId },
                        principalTable: "ValueFramework",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WorkflowCase",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkflowKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    WorkflowNumber = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    RuleDate = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowCase", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_WorkflowCase_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkflowCase_ValueFramework_TenantId_FrameworkId",
                        columns: x => new { x.TenantId, x.FrameworkId },
                        principalTable: "ValueFramework",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WorkflowCase_WorkflowVersion_TenantId_WorkflowKey_WorkflowN~",
                        columns: x => new { x.TenantId, x.WorkflowKey, x.WorkflowNumber },
                        principalTable: "WorkflowVersion",
                        principalColumns: new[] { "TenantId", "Key", "Number" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeskHandover",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToId = table.Column<Guid>(type: "uuid", nullable: false),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    OpenWork = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeskHandover", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DeskHandover_DeskOfficer_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "DeskOfficer",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeskHandover_DeskOfficer_TenantId_FromId",
                        columns: x => new { x.TenantId, x.FromId },
                        principalTable: "DeskOfficer",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeskHandover_DeskOfficer_TenantId_ToId",
                        columns: x => new { x.TenantId, x.ToId },
                        principalTable: "DeskOfficer",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeskHandover_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AccountMail",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastReply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountMail", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_AccountMail_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AccountMail_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ApiKey",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Scopes = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ApiKey", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ApiKey_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ApiKey_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Authenticator",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Secret = table.Column<byte[]>(type: "bytea", maxLength: 20, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastStep = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Authenticator", x => new { x.TenantId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Authenticator_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Authenticator_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeed",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeed", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CalendarFeed_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CalendarFeed_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FrameworkRevision",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Json = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FrameworkRevision", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_FrameworkRevision_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FrameworkRevision_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FrameworkRevision_ValueFramework_TenantId_FrameworkId",
                        columns: x => new { x.TenantId, x.FrameworkId },
                        principalTable: "ValueFramework",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficeDelegation",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderId = table.Column<Guid>(type: "uuid", nullable: false),
                    DelegateId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    LegalBasis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    WithdrawnAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeDelegation", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OfficeDelegation_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeDelegation_Person_TenantId_DelegateId",
                        columns: x => new { x.TenantId, x.DelegateId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeDelegation_Person_TenantId_HolderId",
                        columns: x => new { x.TenantId, x.HolderId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeDelegation_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OfficeHolding",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Mode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    LegalBasis = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfficeHolding", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_OfficeHolding_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeHolding_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OfficeHolding_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonClaim",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ClaimValue = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonClaim", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PersonClaim_Person_UserId",
                        column: x => x.UserId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonLogin",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonLogin", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_PersonLogin_Person_UserId",
                        column: x => x.UserId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonPasskey",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 512, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonPasskey", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_PersonPasskey_Person_UserId",
                        column: x => x.UserId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonSession",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Address = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Device = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ConfirmedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonSession", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_PersonSession_DeskOfficer_TenantId_OfficerId",
                        columns: x => new { x.TenantId, x.OfficerId },
                        principalTable: "DeskOfficer",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonSession_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PersonSession_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PersonToken",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonToken", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_PersonToken_Person_UserId",
                        column: x => x.UserId,
                        principalTable: "Person",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCode",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SpentAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCode", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_RecoveryCode_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RecoveryCode_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SetupLink",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    TokenSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ExpiresAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    UsedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetupLink", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SetupLink_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetupLink_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TemplateVersion",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    TextSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    BaseText = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    BaseSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SubmittedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReleasedById = table.Column<Guid>(type: "uuid", nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TemplateVersion", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_TemplateVersion_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateVersion_Person_TenantId_ReleasedById",
                        columns: x => new { x.TenantId, x.ReleasedById },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateVersion_Person_TenantId_SubmittedById",
                        columns: x => new { x.TenantId, x.SubmittedById },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TemplateVersion_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TwoPersonAct",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Description = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    AnsweredById = table.Column<Guid>(type: "uuid", nullable: true),
                    AnsweredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    IsAgreed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TwoPersonAct", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_TwoPersonAct_Person_TenantId_AnsweredById",
                        columns: x => new { x.TenantId, x.AnsweredById },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TwoPersonAct_Person_TenantId_AskedById",
                        columns: x => new { x.TenantId, x.AskedById },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_TwoPersonAct_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Behaviour",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ValueId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Behaviour", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Behaviour_CultureValue_TenantId_ValueId",
                        columns: x => new { x.TenantId, x.ValueId },
                        principalTable: "CultureValue",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Behaviour_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "BerAkhlakLink",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ValueId = table.Column<Guid>(type: "uuid", nullable: false),
                    BerAkhlak = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BerAkhlakLink", x => new { x.TenantId, x.ValueId, x.BerAkhlak });
                    table.ForeignKey(
                        name: "FK_BerAkhlakLink_CultureValue_TenantId_ValueId",
                        columns: x => new { x.TenantId, x.ValueId },
                        principalTable: "CultureValue",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BerAkhlakLink_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Decision",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sequence = table.Column<int>(type: "integer", nullable: false),
                    StepKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Choice = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Entered = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RecordedForOfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    OnBehalfOf = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ActedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Texts = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Repeats = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Decision", x => new { x.TenantId, x.CaseId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_Decision_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decision_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decision_StoredFile_TenantId_ScanSha256",
                        columns: x => new { x.TenantId, x.ScanSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decision_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Decision_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DistributionPlan",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    CoverNumber = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CoverDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Channels = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ReceiptWorkingDays = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DistributionPlan", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DistributionPlan_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DistributionPlan_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DistributionPlan_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    LetterNumber = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    LetterDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Evidence_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_StoredFile_TenantId_FileSha256",
                        columns: x => new { x.TenantId, x.FileSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Naskah",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Purpose = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SignatoryOfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    LatestVersion = table.Column<int>(type: "integer", nullable: false),
                    VerificationCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CreatedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Naskah", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Naskah_Office_TenantId_SignatoryOfficeKey",
                        columns: x => new { x.TenantId, x.SignatoryOfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Naskah_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Naskah_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenStep",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    EnteredAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClockFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ClockUsed = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ClockSetAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Arrived = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenStep", x => new { x.TenantId, x.CaseId, x.StepKey });
                    table.ForeignKey(
                        name: "FK_OpenStep_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpenStep_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PausedClock",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Used = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PausedClock", x => new { x.TenantId, x.CaseId, x.StepKey });
                    table.ForeignKey(
                        name: "FK_PausedClock_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PausedClock_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Round",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OpensOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosesOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ScoredChange = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    BallotOpenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SheetsDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    BallotClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReopenedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Round", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Round_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Round_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sosialisasi",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Opener = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Speakers = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Minutes = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    Agreement = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sosialisasi", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Sosialisasi_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sosialisasi_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sosialisasi_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StepNotice",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    StepKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    WorkingDays = table.Column<int>(type: "integer", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IsEscalation = table.Column<bool>(type: "boolean", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StepNotice", x => new { x.TenantId, x.CaseId, x.StepKey, x.Round, x.WorkingDays, x.OfficeKey });
                    table.ForeignKey(
                        name: "FK_StepNotice_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepNotice_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StepNotice_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanRecipient",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    HeadTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    CoverSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanRecipient", x => new { x.TenantId, x.PlanId, x.OpdCode });
                    table.ForeignKey(
                        name: "FK_PlanRecipient_DistributionPlan_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "DistributionPlan",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecipient_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecipient_StoredFile_TenantId_CoverSha256",
                        columns: x => new { x.TenantId, x.CoverSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanRecipient_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Schedule",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    WorkingHoursOnly = table.Column<bool>(type: "boolean", nullable: false),
                    NextAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schedule", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Schedule_DistributionPlan_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "DistributionPlan",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Schedule_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sharing",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sharing", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Sharing_DistributionPlan_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "DistributionPlan",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sharing_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sharing_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sharing_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftVersion",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    TextSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    TemplateName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    TemplateSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FactsSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftVersion", x => new { x.TenantId, x.NaskahId, x.Number });
                    table.ForeignKey(
                        name: "FK_DraftVersion_Naskah_TenantId_NaskahId",
                        columns: x => new { x.TenantId, x.NaskahId },
                        principalTable: "Naskah",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftVersion_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftVersion_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegisterEntry",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Suffix = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false),
                    Printed = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegisterEntry", x => new { x.TenantId, x.Kind, x.Year, x.Number, x.Suffix });
                    table.ForeignKey(
                        name: "FK_RegisterEntry_Naskah_TenantId_NaskahId",
                        columns: x => new { x.TenantId, x.NaskahId },
                        principalTable: "Naskah",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterEntry_NumberRegister_TenantId_Kind_Year",
                        columns: x => new { x.TenantId, x.Kind, x.Year },
                        principalTable: "NumberRegister",
                        principalColumns: new[] { "TenantId", "Kind", "Year" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterEntry_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterEntry_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RegisterEntry_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Waiver",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    VersionNumber = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Waiver", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Waiver_Naskah_TenantId_NaskahId",
                        columns: x => new { x.TenantId, x.NaskahId },
                        principalTable: "Naskah",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waiver_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Waiver_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Criterion",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Criterion", x => new { x.TenantId, x.RoundId, x.Position });
                    table.ForeignKey(
                        name: "FK_Criterion_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Criterion_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterestAnswer",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterestAnswer", x => new { x.TenantId, x.RoundId, x.Ballot, x.OfficeKey });
                    table.ForeignKey(
                        name: "FK_InterestAnswer_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestAnswer_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestAnswer_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestAnswer_StoredFile_TenantId_ScanSha256",
                        columns: x => new { x.TenantId, x.ScanSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestAnswer_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meeting",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time without time zone", nullable: true),
                    Place = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Agenda = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Minutes = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    RecordedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ReportSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meeting", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Meeting_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meeting_StoredFile_TenantId_ReportSha256",
                        columns: x => new { x.TenantId, x.ReportSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Meeting_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoProposal",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoProposal", x => new { x.TenantId, x.RoundId, x.OpdCode });
                    table.ForeignKey(
                        name: "FK_NoProposal_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoProposal_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoProposal_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoProposal_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Proposal",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    FrameworkId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Rationale = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    StateNote = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proposal", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Proposal_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposal_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposal_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposal_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Proposal_ValueFramework_TenantId_FrameworkId",
                        columns: x => new { x.TenantId, x.FrameworkId },
                        principalTable: "ValueFramework",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalDraft",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Json = table.Column<string>(type: "character varying(2000000)", maxLength: 2000000, nullable: false),
                    Rationale = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalDraft", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ProposalDraft_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalDraft_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalDraft_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalDraft_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundChange",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundChange", x => new { x.TenantId, x.RoundId, x.Number });
                    table.ForeignKey(
                        name: "FK_RoundChange_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundChange_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundChange_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoundNotice",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    Change = table.Column<int>(type: "integer", nullable: false),
                    Addressee = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Title = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundNotice", x => new { x.TenantId, x.RoundId, x.Ballot, x.Change, x.Addressee, x.On });
                    table.ForeignKey(
                        name: "FK_RoundNotice_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundNotice_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScoreSheet",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ballot = table.Column<int>(type: "integer", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScoreSheet", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_ScoreSheet_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_Round_TenantId_RoundId",
                        columns: x => new { x.TenantId, x.RoundId },
                        principalTable: "Round",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_StoredFile_TenantId_ScanSha256",
                        columns: x => new { x.TenantId, x.ScanSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScoreSheet_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Commitment",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    SosialisasiId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commitment", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Commitment_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitment_Sosialisasi_TenantId_SosialisasiId",
                        columns: x => new { x.TenantId, x.SosialisasiId },
                        principalTable: "Sosialisasi",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitment_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commitment_WorkflowCase_TenantId_CaseId",
                        columns: x => new { x.TenantId, x.CaseId },
                        principalTable: "WorkflowCase",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Penerusan",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SosialisasiId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    How = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reached = table.Column<int>(type: "integer", nullable: false),
                    FileSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Penerusan", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Penerusan_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penerusan_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penerusan_Sosialisasi_TenantId_SosialisasiId",
                        columns: x => new { x.TenantId, x.SosialisasiId },
                        principalTable: "Sosialisasi",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penerusan_StoredFile_TenantId_FileSha256",
                        columns: x => new { x.TenantId, x.FileSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Penerusan_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SosialisasiAttendance",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SosialisasiId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    AgentId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SosialisasiAttendance", x => new { x.TenantId, x.SosialisasiId, x.OpdCode });
                    table.ForeignKey(
                        name: "FK_SosialisasiAttendance_AgenPerubahan_TenantId_AgentId",
                        columns: x => new { x.TenantId, x.AgentId },
                        principalTable: "AgenPerubahan",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SosialisasiAttendance_Opd_TenantId_OpdCode",
                        columns: x => new { x.TenantId, x.OpdCode },
                        principalTable: "Opd",
                        principalColumns: new[] { "TenantId", "Code" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SosialisasiAttendance_Sosialisasi_TenantId_SosialisasiId",
                        columns: x => new { x.TenantId, x.SosialisasiId },
                        principalTable: "Sosialisasi",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SosialisasiAttendance_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Reading",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reading", x => new { x.TenantId, x.PlanId, x.OpdCode });
                    table.ForeignKey(
                        name: "FK_Reading_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reading_PlanRecipient_TenantId_PlanId_OpdCode",
                        columns: x => new { x.TenantId, x.PlanId, x.OpdCode },
                        principalTable: "PlanRecipient",
                        principalColumns: new[] { "TenantId", "PlanId", "OpdCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reading_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Occurrence",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ScheduleId = table.Column<Guid>(type: "uuid", nullable: false),
                    SlotAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Occurrence", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Occurrence_Schedule_TenantId_ScheduleId",
                        columns: x => new { x.TenantId, x.ScheduleId },
                        principalTable: "Schedule",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Occurrence_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DraftComment",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftNumber = table.Column<int>(type: "integer", nullable: false),
                    Line = table.Column<int>(type: "integer", nullable: false),
                    Paragraph = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    ResolvedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ResolvedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Resolution = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftComment", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_DraftComment_DraftVersion_TenantId_NaskahId_DraftNumber",
                        columns: x => new { x.TenantId, x.NaskahId, x.DraftNumber },
                        principalTable: "DraftVersion",
                        principalColumns: new[] { "TenantId", "NaskahId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftComment_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftComment_Person_TenantId_ResolvedBy",
                        columns: x => new { x.TenantId, x.ResolvedBy },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DraftComment_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SignedDocument",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftNumber = table.Column<int>(type: "integer", nullable: false),
                    TextSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Number = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Citation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Title = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    DeterminedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PromulgatedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GazetteNumber = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    OriginalSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    RenderedSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DistributedSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    VerificationCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SigningPath = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SignedDocument", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SignedDocument_DraftVersion_TenantId_NaskahId_DraftNumber",
                        columns: x => new { x.TenantId, x.NaskahId, x.DraftNumber },
                        principalTable: "DraftVersion",
                        principalColumns: new[] { "TenantId", "NaskahId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedDocument_StoredFile_TenantId_DistributedSha256",
                        columns: x => new { x.TenantId, x.DistributedSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedDocument_StoredFile_TenantId_OriginalSha256",
                        columns: x => new { x.TenantId, x.OriginalSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedDocument_StoredFile_TenantId_RenderedSha256",
                        columns: x => new { x.TenantId, x.RenderedSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SignedDocument_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningAct",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    NaskahId = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftNumber = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SignedName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    SignedRank = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    SignedNip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    GazetteNumber = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Mode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    EvidenceSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningAct", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_SigningAct_DraftVersion_TenantId_NaskahId_DraftNumber",
                        columns: x => new { x.TenantId, x.NaskahId, x.DraftNumber },
                        principalTable: "DraftVersion",
                        principalColumns: new[] { "TenantId", "NaskahId", "Number" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningAct_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningAct_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningAct_StoredFile_TenantId_EvidenceSha256",
                        columns: x => new { x.TenantId, x.EvidenceSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningAct_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingReport",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingReport", x => new { x.TenantId, x.MeetingId, x.FileSha256 });
                    table.ForeignKey(
                        name: "FK_MeetingReport_Meeting_TenantId_MeetingId",
                        columns: x => new { x.TenantId, x.MeetingId },
                        principalTable: "Meeting",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingReport_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingReport_StoredFile_TenantId_FileSha256",
                        columns: x => new { x.TenantId, x.FileSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingReport_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InterestDeclaration",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Basis = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    ScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InterestDeclaration", x => new { x.TenantId, x.ProposalId, x.OfficeKey });
                    table.ForeignKey(
                        name: "FK_InterestDeclaration_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestDeclaration_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestDeclaration_Proposal_TenantId_ProposalId",
                        columns: x => new { x.TenantId, x.ProposalId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestDeclaration_StoredFile_TenantId_ScanSha256",
                        columns: x => new { x.TenantId, x.ScanSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_InterestDeclaration_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MeetingSeat",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    MeetingId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeKey = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Presides = table.Column<bool>(type: "boolean", nullable: false),
                    Attended = table.Column<bool>(type: "boolean", nullable: false),
                    Substitute = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    FavouredProposalId = table.Column<Guid>(type: "uuid", nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    InitialledSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    InitialScanSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    InitialledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingSeat", x => new { x.TenantId, x.MeetingId, x.OfficeKey });
                    table.ForeignKey(
                        name: "FK_MeetingSeat_Meeting_TenantId_MeetingId",
                        columns: x => new { x.TenantId, x.MeetingId },
                        principalTable: "Meeting",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingSeat_Office_TenantId_OfficeKey",
                        columns: x => new { x.TenantId, x.OfficeKey },
                        principalTable: "Office",
                        principalColumns: new[] { "TenantId", "Key" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingSeat_Proposal_TenantId_FavouredProposalId",
                        columns: x => new { x.TenantId, x.FavouredProposalId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingSeat_StoredFile_TenantId_InitialScanSha256",
                        columns: x => new { x.TenantId, x.InitialScanSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingSeat_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalFile",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    FileSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalFile", x => new { x.TenantId, x.ProposalId, x.FileSha256 });
                    table.ForeignKey(
                        name: "FK_ProposalFile_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalFile_Proposal_TenantId_ProposalId",
                        columns: x => new { x.TenantId, x.ProposalId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalFile_StoredFile_TenantId_FileSha256",
                        columns: x => new { x.TenantId, x.FileSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalFile_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProposalOrigin",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProposalOrigin", x => new { x.TenantId, x.ProposalId, x.FromId });
                    table.ForeignKey(
                        name: "FK_ProposalOrigin_Proposal_TenantId_FromId",
                        columns: x => new { x.TenantId, x.FromId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalOrigin_Proposal_TenantId_ProposalId",
                        columns: x => new { x.TenantId, x.ProposalId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProposalOrigin_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Score",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposalId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Points = table.Column<int>(type: "integer", nullable: false),
                    Stamp = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Score", x => new { x.TenantId, x.SheetId, x.ProposalId, x.Position });
                    table.ForeignKey(
                        name: "FK_Score_Proposal_TenantId_ProposalId",
                        columns: x => new { x.TenantId, x.ProposalId },
                        principalTable: "Proposal",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Score_ScoreSheet_TenantId_SheetId",
                        columns: x => new { x.TenantId, x.SheetId },
                        principalTable: "ScoreSheet",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Score_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommitmentReport",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CommitmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    FileSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    FileName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommitmentReport", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_CommitmentReport_Commitment_TenantId_CommitmentId",
                        columns: x => new { x.TenantId, x.CommitmentId },
                        principalTable: "Commitment",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitmentReport_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitmentReport_StoredFile_TenantId_FileSha256",
                        columns: x => new { x.TenantId, x.FileSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CommitmentReport_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Delivery",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    OccurrenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Channel = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Step = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DueAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    LeasedUntil = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Fence = table.Column<Guid>(type: "uuid", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    MessageId = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AcceptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LastReply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Delivery", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Delivery_Occurrence_TenantId_OccurrenceId",
                        columns: x => new { x.TenantId, x.OccurrenceId },
                        principalTable: "Occurrence",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delivery_PlanRecipient_TenantId_PlanId_OpdCode",
                        columns: x => new { x.TenantId, x.PlanId, x.OpdCode },
                        principalTable: "PlanRecipient",
                        principalColumns: new[] { "TenantId", "PlanId", "OpdCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Delivery_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgement",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SignedDocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpdCode = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ReceiverName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ReceiverNip = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    ReceiverTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgement", x => new { x.TenantId, x.SignedDocumentId, x.OpdCode });
                    table.ForeignKey(
                        name: "FK_Acknowledgement_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgement_PlanRecipient_TenantId_PlanId_OpdCode",
                        columns: x => new { x.TenantId, x.PlanId, x.OpdCode },
                        principalTable: "PlanRecipient",
                        principalColumns: new[] { "TenantId", "PlanId", "OpdCode" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgement_SignedDocument_TenantId_SignedDocumentId",
                        columns: x => new { x.TenantId, x.SignedDocumentId },
                        principalTable: "SignedDocument",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgement_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanDocument",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SignedDocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanDocument", x => new { x.TenantId, x.SignedDocumentId });
                    table.ForeignKey(
                        name: "FK_PlanDocument_DistributionPlan_TenantId_PlanId",
                        columns: x => new { x.TenantId, x.PlanId },
                        principalTable: "DistributionPlan",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanDocument_SignedDocument_TenantId_SignedDocumentId",
                        columns: x => new { x.TenantId, x.SignedDocumentId },
                        principalTable: "SignedDocument",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanDocument_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Revocation",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DocumentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: true),
                    ById = table.Column<Guid>(type: "uuid", nullable: true),
                    Citation = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Clause = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EvidenceSha256 = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Note = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Revocation", x => new { x.TenantId, x.Id });
                    table.ForeignKey(
                        name: "FK_Revocation_Person_TenantId_PersonId",
                        columns: x => new { x.TenantId, x.PersonId },
                        principalTable: "Person",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revocation_SignedDocument_TenantId_ById",
                        columns: x => new { x.TenantId, x.ById },
                        principalTable: "SignedDocument",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revocation_SignedDocument_TenantId_DocumentId",
                        columns: x => new { x.TenantId, x.DocumentId },
                        principalTable: "SignedDocument",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revocation_StoredFile_TenantId_EvidenceSha256",
                        columns: x => new { x.TenantId, x.EvidenceSha256 },
                        principalTable: "StoredFile",
                        principalColumns: new[] { "TenantId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Revocation_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeliveryAttempt",
                columns: table => new
                {
                    TenantId = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    DeliveryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Outcome = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Reply = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeliveryAttempt", x => new { x.TenantId, x.DeliveryId, x.Number });
                    table.ForeignKey(
                        name: "FK_DeliveryAttempt_Delivery_TenantId_DeliveryId",
                        columns: x => new { x.TenantId, x.DeliveryId },
                        principalTable: "Delivery",
                        principalColumns: new[] { "TenantId", "Id" },
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeliveryAttempt_Tenant_TenantId",
                        column: x => x.TenantId,
                        principalTable: "Tenant",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccountMail_TenantId_DueAt",
                table: "AccountMail",
                columns: new[] { "TenantId", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AccountMail_TenantId_PersonId",
                table: "AccountMail",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgement_TenantId_PersonId",
                table: "Acknowledgement",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgement_TenantId_PlanId_OpdCode",
                table: "Acknowledgement",
                columns: new[] { "TenantId", "PlanId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_AgenPerubahan_TenantId_OpdCode",
                table: "AgenPerubahan",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ApiKey_TenantId_PersonId",
                table: "ApiKey",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntry_TenantId_Subject",
                table: "AuditEntry",
                columns: new[] { "TenantId", "Subject" });

            migrationBuilder.CreateIndex(
                name: "IX_Behaviour_TenantId_ValueId",
                table: "Behaviour",
                columns: new[] { "TenantId", "ValueId" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlass_OperatorId",
                table: "BreakGlass",
                column: "OperatorId");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlass_TenantId_OperatorId_EndedAt",
                table: "BreakGlass",
                columns: new[] { "TenantId", "OperatorId", "EndedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeed_TenantId_PersonId",
                table: "CalendarFeed",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeed_TenantId_SecretSha256",
                table: "CalendarFeed",
                columns: new[] { "TenantId", "SecretSha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_TenantId_CaseId_OpdCode_Key",
                table: "Commitment",
                columns: new[] { "TenantId", "CaseId", "OpdCode", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_TenantId_OpdCode",
                table: "Commitment",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Commitment_TenantId_SosialisasiId",
                table: "Commitment",
                columns: new[] { "TenantId", "SosialisasiId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentReport_TenantId_CommitmentId",
                table: "CommitmentReport",
                columns: new[] { "TenantId", "CommitmentId" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentReport_TenantId_FileSha256",
                table: "CommitmentReport",
                columns: new[] { "TenantId", "FileSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_CommitmentReport_TenantId_PersonId",
                table: "CommitmentReport",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CultureValue_TenantId_FrameworkId",
                table: "CultureValue",
                columns: new[] { "TenantId", "FrameworkId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decision_TenantId_OfficeKey",
                table: "Decision",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Decision_TenantId_PersonId",
                table: "Decision",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Decision_TenantId_ScanSha256",
                table: "Decision",
                columns: new[] { "TenantId", "ScanSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_TenantId_OccurrenceId",
                table: "Delivery",
                columns: new[] { "TenantId", "OccurrenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_TenantId_PlanId_OpdCode_Channel_Step",
                table: "Delivery",
                columns: new[] { "TenantId", "PlanId", "OpdCode", "Channel", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Delivery_TenantId_State_DueAt",
                table: "Delivery",
                columns: new[] { "TenantId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskHandover_TenantId_ById",
                table: "DeskHandover",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskHandover_TenantId_FromId",
                table: "DeskHandover",
                columns: new[] { "TenantId", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskHandover_TenantId_ToId",
                table: "DeskHandover",
                columns: new[] { "TenantId", "ToId" });

            migrationBuilder.CreateIndex(
                name: "IX_DeskOfficer_TenantId_OpdCode",
                table: "DeskOfficer",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_DetailsErasure_TenantId_Sequence",
                table: "DetailsErasure",
                columns: new[] { "TenantId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_DistributionPlan_TenantId_CaseId",
                table: "DistributionPlan",
                columns: new[] { "TenantId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_DistributionPlan_TenantId_PersonId",
                table: "DistributionPlan",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftComment_TenantId_NaskahId_DraftNumber",
                table: "DraftComment",
                columns: new[] { "TenantId", "NaskahId", "DraftNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftComment_TenantId_PersonId",
                table: "DraftComment",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftComment_TenantId_ResolvedBy",
                table: "DraftComment",
                columns: new[] { "TenantId", "ResolvedBy" });

            migrationBuilder.CreateIndex(
                name: "IX_DraftVersion_TenantId_PersonId",
                table: "DraftVersion",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_CaseId",
                table: "Evidence",
                columns: new[] { "TenantId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_FileSha256",
                table: "Evidence",
                columns: new[] { "TenantId", "FileSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_TenantId_PersonId",
                table: "Evidence",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkRevision_TenantId_FrameworkId",
                table: "FrameworkRevision",
                columns: new[] { "TenantId", "FrameworkId" });

            migrationBuilder.CreateIndex(
                name: "IX_FrameworkRevision_TenantId_PersonId",
                table: "FrameworkRevision",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestAnswer_TenantId_OfficeKey",
                table: "InterestAnswer",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestAnswer_TenantId_PersonId",
                table: "InterestAnswer",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestAnswer_TenantId_ScanSha256",
                table: "InterestAnswer",
                columns: new[] { "TenantId", "ScanSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestDeclaration_TenantId_OfficeKey",
                table: "InterestDeclaration",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestDeclaration_TenantId_PersonId",
                table: "InterestDeclaration",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_InterestDeclaration_TenantId_ScanSha256",
                table: "InterestDeclaration",
                columns: new[] { "TenantId", "ScanSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_TenantId_ReportSha256",
                table: "Meeting",
                columns: new[] { "TenantId", "ReportSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Meeting_TenantId_RoundId",
                table: "Meeting",
                columns: new[] { "TenantId", "RoundId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReport_TenantId_FileSha256",
                table: "MeetingReport",
                columns: new[] { "TenantId", "FileSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingReport_TenantId_PersonId",
                table: "MeetingReport",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSeat_TenantId_FavouredProposalId",
                table: "MeetingSeat",
                columns: new[] { "TenantId", "FavouredProposalId" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSeat_TenantId_InitialScanSha256",
                table: "MeetingSeat",
                columns: new[] { "TenantId", "InitialScanSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_MeetingSeat_TenantId_OfficeKey",
                table: "MeetingSeat",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Naskah_TenantId_CaseId_Key",
                table: "Naskah",
                columns: new[] { "TenantId", "CaseId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Naskah_TenantId_SignatoryOfficeKey",
                table: "Naskah",
                columns: new[] { "TenantId", "SignatoryOfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_Naskah_TenantId_VerificationCode",
                table: "Naskah",
                columns: new[] { "TenantId", "VerificationCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NoProposal_TenantId_OpdCode",
                table: "NoProposal",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_NoProposal_TenantId_PersonId",
                table: "NoProposal",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Occurrence_TenantId_ScheduleId_SlotAt",
                table: "Occurrence",
                columns: new[] { "TenantId", "ScheduleId", "SlotAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Office_TenantId_OpdCode",
                table: "Office",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeDelegation_TenantId_DelegateId",
                table: "OfficeDelegation",
                columns: new[] { "TenantId", "DelegateId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeDelegation_TenantId_HolderId",
                table: "OfficeDelegation",
                columns: new[] { "TenantId", "HolderId" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeDelegation_TenantId_OfficeKey",
                table: "OfficeDelegation",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeHolding_TenantId_OfficeKey",
                table: "OfficeHolding",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_OfficeHolding_TenantId_PersonId",
                table: "OfficeHolding",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Opd_TenantId_ParentCode",
                table: "Opd",
                columns: new[] { "TenantId", "ParentCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Opd_TenantId_SuccessorCode",
                table: "Opd",
                columns: new[] { "TenantId", "SuccessorCode" });

            migrationBuilder.CreateIndex(
                name: "IX_OperatorEntry_At",
                table: "OperatorEntry",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_OperatorSession_OperatorId",
                table: "OperatorSession",
                column: "OperatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Penerusan_TenantId_FileSha256",
                table: "Penerusan",
                columns: new[] { "TenantId", "FileSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Penerusan_TenantId_OpdCode",
                table: "Penerusan",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Penerusan_TenantId_PersonId",
                table: "Penerusan",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Penerusan_TenantId_SosialisasiId",
                table: "Penerusan",
                columns: new[] { "TenantId", "SosialisasiId" });

            migrationBuilder.CreateIndex(
                name: "IX_Person_TenantId_DeskOpdCode",
                table: "Person",
                columns: new[] { "TenantId", "DeskOpdCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_TenantId_NormalizedEmail",
                table: "Person",
                columns: new[] { "TenantId", "NormalizedEmail" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Person_TenantId_NormalizedUserName",
                table: "Person",
                columns: new[] { "TenantId", "NormalizedUserName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PersonClaim_UserId",
                table: "PersonClaim",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonLogin_UserId",
                table: "PersonLogin",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonPasskey_UserId",
                table: "PersonPasskey",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_PersonSession_TenantId_OfficerId",
                table: "PersonSession",
                columns: new[] { "TenantId", "OfficerId" });

            migrationBuilder.CreateIndex(
                name: "IX_PersonSession_TenantId_PersonId_StartedAt",
                table: "PersonSession",
                columns: new[] { "TenantId", "PersonId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanDocument_TenantId_PlanId",
                table: "PlanDocument",
                columns: new[] { "TenantId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecipient_TenantId_Code",
                table: "PlanRecipient",
                columns: new[] { "TenantId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecipient_TenantId_CoverSha256",
                table: "PlanRecipient",
                columns: new[] { "TenantId", "CoverSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanRecipient_TenantId_OpdCode",
                table: "PlanRecipient",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_PlatformOperator_LinkSha256",
                table: "PlatformOperator",
                column: "LinkSha256");

            migrationBuilder.CreateIndex(
                name: "IX_PlatformOperator_UserName",
                table: "PlatformOperator",
                column: "UserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Proposal_TenantId_FrameworkId",
                table: "Proposal",
                columns: new[] { "TenantId", "FrameworkId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposal_TenantId_OpdCode",
                table: "Proposal",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposal_TenantId_PersonId",
                table: "Proposal",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Proposal_TenantId_RoundId_FrameworkId",
                table: "Proposal",
                columns: new[] { "TenantId", "RoundId", "FrameworkId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDraft_TenantId_OpdCode",
                table: "ProposalDraft",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDraft_TenantId_PersonId",
                table: "ProposalDraft",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalDraft_TenantId_RoundId_OpdCode",
                table: "ProposalDraft",
                columns: new[] { "TenantId", "RoundId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalFile_TenantId_FileSha256",
                table: "ProposalFile",
                columns: new[] { "TenantId", "FileSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalFile_TenantId_PersonId",
                table: "ProposalFile",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ProposalOrigin_TenantId_FromId",
                table: "ProposalOrigin",
                columns: new[] { "TenantId", "FromId" });

            migrationBuilder.CreateIndex(
                name: "IX_Reading_TenantId_PersonId",
                table: "Reading",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCode_TenantId_PersonId",
                table: "RecoveryCode",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntry_TenantId_NaskahId",
                table: "RegisterEntry",
                columns: new[] { "TenantId", "NaskahId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntry_TenantId_OfficeKey",
                table: "RegisterEntry",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_RegisterEntry_TenantId_PersonId",
                table: "RegisterEntry",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Revocation_TenantId_ById",
                table: "Revocation",
                columns: new[] { "TenantId", "ById" });

            migrationBuilder.CreateIndex(
                name: "IX_Revocation_TenantId_DocumentId_Number",
                table: "Revocation",
                columns: new[] { "TenantId", "DocumentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Revocation_TenantId_EvidenceSha256",
                table: "Revocation",
                columns: new[] { "TenantId", "EvidenceSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_Revocation_TenantId_PersonId",
                table: "Revocation",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Round_TenantId_CaseId",
                table: "Round",
                columns: new[] { "TenantId", "CaseId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoundChange_TenantId_PersonId",
                table: "RoundChange",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_RoundNotice_TenantId_State",
                table: "RoundNotice",
                columns: new[] { "TenantId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_Schedule_TenantId_NextAt",
                table: "Schedule",
                columns: new[] { "TenantId", "NextAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Schedule_TenantId_PlanId_Step",
                table: "Schedule",
                columns: new[] { "TenantId", "PlanId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Score_TenantId_ProposalId",
                table: "Score",
                columns: new[] { "TenantId", "ProposalId" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_TenantId_OfficeKey",
                table: "ScoreSheet",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_TenantId_PersonId",
                table: "ScoreSheet",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_TenantId_RoundId_Ballot_OfficeKey",
                table: "ScoreSheet",
                columns: new[] { "TenantId", "RoundId", "Ballot", "OfficeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScoreSheet_TenantId_ScanSha256",
                table: "ScoreSheet",
                columns: new[] { "TenantId", "ScanSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_SetupLink_TenantId_PersonId",
                table: "SetupLink",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SetupLink_TenantId_TokenSha256",
                table: "SetupLink",
                columns: new[] { "TenantId", "TokenSha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sharing_TenantId_OpdCode",
                table: "Sharing",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Sharing_TenantId_PersonId",
                table: "Sharing",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sharing_TenantId_PlanId",
                table: "Sharing",
                columns: new[] { "TenantId", "PlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_DistributedSha256",
                table: "SignedDocument",
                columns: new[] { "TenantId", "DistributedSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_NaskahId",
                table: "SignedDocument",
                columns: new[] { "TenantId", "NaskahId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_NaskahId_DraftNumber",
                table: "SignedDocument",
                columns: new[] { "TenantId", "NaskahId", "DraftNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_OriginalSha256",
                table: "SignedDocument",
                columns: new[] { "TenantId", "OriginalSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_RenderedSha256",
                table: "SignedDocument",
                columns: new[] { "TenantId", "RenderedSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_SignedDocument_TenantId_VerificationCode",
                table: "SignedDocument",
                columns: new[] { "TenantId", "VerificationCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningAct_TenantId_EvidenceSha256",
                table: "SigningAct",
                columns: new[] { "TenantId", "EvidenceSha256" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningAct_TenantId_NaskahId_DraftNumber_Kind_OfficeKey",
                table: "SigningAct",
                columns: new[] { "TenantId", "NaskahId", "DraftNumber", "Kind", "OfficeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningAct_TenantId_OfficeKey",
                table: "SigningAct",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningAct_TenantId_PersonId",
                table: "SigningAct",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sosialisasi_TenantId_CaseId",
                table: "Sosialisasi",
                columns: new[] { "TenantId", "CaseId" });

            migrationBuilder.CreateIndex(
                name: "IX_Sosialisasi_TenantId_PersonId",
                table: "Sosialisasi",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SosialisasiAttendance_TenantId_AgentId",
                table: "SosialisasiAttendance",
                columns: new[] { "TenantId", "AgentId" });

            migrationBuilder.CreateIndex(
                name: "IX_SosialisasiAttendance_TenantId_OpdCode",
                table: "SosialisasiAttendance",
                columns: new[] { "TenantId", "OpdCode" });

            migrationBuilder.CreateIndex(
                name: "IX_StepNotice_TenantId_OfficeKey",
                table: "StepNotice",
                columns: new[] { "TenantId", "OfficeKey" });

            migrationBuilder.CreateIndex(
                name: "IX_StepNotice_TenantId_State",
                table: "StepNotice",
                columns: new[] { "TenantId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateVersion_TenantId_Name_Number",
                table: "TemplateVersion",
                columns: new[] { "TenantId", "Name", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TemplateVersion_TenantId_PersonId",
                table: "TemplateVersion",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateVersion_TenantId_ReleasedById",
                table: "TemplateVersion",
                columns: new[] { "TenantId", "ReleasedById" });

            migrationBuilder.CreateIndex(
                name: "IX_TemplateVersion_TenantId_SubmittedById",
                table: "TemplateVersion",
                columns: new[] { "TenantId", "SubmittedById" });

            migrationBuilder.CreateIndex(
                name: "IX_Tenant_Identifier",
                table: "Tenant",
                column: "Identifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TenantStateRequest_AskedById",
                table: "TenantStateRequest",
                column: "AskedById");

            migrationBuilder.CreateIndex(
                name: "IX_TenantStateRequest_TenantId_AnsweredAt",
                table: "TenantStateRequest",
                columns: new[] { "TenantId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TwoPersonAct_TenantId_AnsweredAt",
                table: "TwoPersonAct",
                columns: new[] { "TenantId", "AnsweredAt" });

            migrationBuilder.CreateIndex(
                name: "IX_TwoPersonAct_TenantId_AnsweredById",
                table: "TwoPersonAct",
                columns: new[] { "TenantId", "AnsweredById" });

            migrationBuilder.CreateIndex(
                name: "IX_TwoPersonAct_TenantId_AskedById",
                table: "TwoPersonAct",
                columns: new[] { "TenantId", "AskedById" });

            migrationBuilder.CreateIndex(
                name: "IX_ValueFramework_TenantId_PredecessorId",
                table: "ValueFramework",
                columns: new[] { "TenantId", "PredecessorId" });

            migrationBuilder.CreateIndex(
                name: "IX_Waiver_TenantId_NaskahId_Rule_VersionNumber_Line",
                table: "Waiver",
                columns: new[] { "TenantId", "NaskahId", "Rule", "VersionNumber", "Line" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Waiver_TenantId_PersonId",
                table: "Waiver",
                columns: new[] { "TenantId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_Wake_Kind_DueAt",
                table: "Wake",
                columns: new[] { "Kind", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowCase_TenantId_FrameworkId",
                table: "WorkflowCase",
                columns: new[] { "TenantId", "FrameworkId" });

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowCase_TenantId_WorkflowKey_WorkflowNumber",
                table: "WorkflowCase",
                columns: new[] { "TenantId", "WorkflowKey", "WorkflowNumber" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccountMail");

            migrationBuilder.DropTable(
                name: "Acknowledgement");

            migrationBuilder.DropTable(
                name: "ApiKey");

            migrationBuilder.DropTable(
                name: "AuditDetails");

            migrationBuilder.DropTable(
                name: "AuditHead");

            migrationBuilder.DropTable(
                name: "Authenticator");

            migrationBuilder.DropTable(
                name: "Behaviour");

            migrationBuilder.DropTable(
                name: "BerAkhlakLink");

            migrationBuilder.DropTable(
                name: "BreakGlass");

            migrationBuilder.DropTable(
                name: "CalendarFeed");

            migrationBuilder.DropTable(
                name: "CommitmentReport");

            migrationBuilder.DropTable(
                name: "Criterion");

            migrationBuilder.DropTable(
                name: "Decision");

            migrationBuilder.DropTable(
                name: "DeliveryAttempt");

            migrationBuilder.DropTable(
                name: "DeskHandover");

            migrationBuilder.DropTable(
                name: "DetailsErasure");

            migrationBuilder.DropTable(
                name: "DraftComment");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "FrameworkRevision");

            migrationBuilder.DropTable(
                name: "Holiday");

            migrationBuilder.DropTable(
                name: "HolidayList");

            migrationBuilder.DropTable(
                name: "InterestAnswer");

            migrationBuilder.DropTable(
                name: "InterestDeclaration");

            migrationBuilder.DropTable(
                name: "MeetingReport");

            migrationBuilder.DropTable(
                name: "MeetingSeat");

            migrationBuilder.DropTable(
                name: "NoProposal");

            migrationBuilder.DropTable(
                name: "OfficeDelegation");

            migrationBuilder.DropTable(
                name: "OfficeHolding");

            migrationBuilder.DropTable(
                name: "OpdName");

            migrationBuilder.DropTable(
                name: "OpenStep");

            migrationBuilder.DropTable(
                name: "OperatorEntry");

            migrationBuilder.DropTable(
                name: "OperatorFailures");

            migrationBuilder.DropTable(
                name: "OperatorSession");

            migrationBuilder.DropTable(
                name: "PausedClock");

            migrationBuilder.DropTable(
                name: "Penerusan");

            migrationBuilder.DropTable(
                name: "PersonClaim");

            migrationBuilder.DropTable(
                name: "PersonLogin");

            migrationBuilder.DropTable(
                name: "PersonPasskey");

            migrationBuilder.DropTable(
                name: "PersonSession");

            migrationBuilder.DropTable(
                name: "PersonToken");

            migrationBuilder.DropTable(
                name: "PlanDocument");

            migrationBuilder.DropTable(
                name: "ProposalDraft");

            migrationBuilder.DropTable(
                name: "ProposalFile");

            migrationBuilder.DropTable(
                name: "ProposalOrigin");

            migrationBuilder.DropTable(
                name: "ProtectionKey");

            migrationBuilder.DropTable(
                name: "PublishedName");

            migrationBuilder.DropTable(
                name: "Reading");

            migrationBuilder.DropTable(
                name: "RecoveryCode");

            migrationBuilder.DropTable(
                name: "RegionSketch");

            migrationBuilder.DropTable(
                name: "RegisterEntry");

            migrationBuilder.DropTable(
                name: "Revocation");

            migrationBuilder.DropTable(
                name: "Role");

            migrationBuilder.DropTable(
                name: "RoundChange");

            migrationBuilder.DropTable(
                name: "RoundNotice");

            migrationBuilder.DropTable(
                name: "Score");

            migrationBuilder.DropTable(
                name: "SetupLink");

            migrationBuilder.DropTable(
                name: "Sharing");

            migrationBuilder.DropTable(
                name: "SignInFailures");

            migrationBuilder.DropTable(
                name: "SigningAct");

            migrationBuilder.DropTable(
                name: "SosialisasiAttendance");

            migrationBuilder.DropTable(
                name: "StepNotice");

            migrationBuilder.DropTable(
                name: "TemplateVersion");

            migrationBuilder.DropTable(
                name: "TenantFigures");

            migrationBuilder.DropTable(
                name: "TenantSettings");

            migrationBuilder.DropTable(
                name: "TenantStateRequest");

            migrationBuilder.DropTable(
                name: "TwoPersonAct");

            migrationBuilder.DropTable(
                name: "Waiver");

            migrationBuilder.DropTable(
                name: "Wake");

            migrationBuilder.DropTable(
                name: "WorkflowSketch");

            migrationBuilder.DropTable(
                name: "CultureValue");

            migrationBuilder.DropTable(
                name: "Commitment");

            migrationBuilder.DropTable(
                name: "Delivery");

            migrationBuilder.DropTable(
                name: "AuditEntry");

            migrationBuilder.DropTable(
                name: "Meeting");

            migrationBuilder.DropTable(
                name: "DeskOfficer");

            migrationBuilder.DropTable(
                name: "NumberRegister");

            migrationBuilder.DropTable(
                name: "SignedDocument");

            migrationBuilder.DropTable(
                name: "Proposal");

            migrationBuilder.DropTable(
                name: "ScoreSheet");

            migrationBuilder.DropTable(
                name: "AgenPerubahan");

            migrationBuilder.DropTable(
                name: "PlatformOperator");

            migrationBuilder.DropTable(
                name: "Sosialisasi");

            migrationBuilder.DropTable(
                name: "Occurrence");

            migrationBuilder.DropTable(
                name: "PlanRecipient");

            migrationBuilder.DropTable(
                name: "DraftVersion");

            migrationBuilder.DropTable(
                name: "Round");

            migrationBuilder.DropTable(
                name: "Schedule");

            migrationBuilder.DropTable(
                name: "StoredFile");

            migrationBuilder.DropTable(
                name: "Naskah");

            migrationBuilder.DropTable(
                name: "DistributionPlan");

            migrationBuilder.DropTable(
                name: "Office");

            migrationBuilder.DropTable(
                name: "Person");

            migrationBuilder.DropTable(
                name: "WorkflowCase");

            migrationBuilder.DropTable(
                name: "Opd");

            migrationBuilder.DropTable(
                name: "ValueFramework");

            migrationBuilder.DropTable(
                name: "WorkflowVersion");

            migrationBuilder.DropTable(
                name: "Tenant");
        }
    }
}
