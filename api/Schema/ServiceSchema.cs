using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

/// <summary>The schema the service serves, built once.</summary>
internal static class ServiceSchema
{
    public static GraphQL.Types.Schema Create() => GraphQL.Types.Schema.Create(builder => builder
        .Query<QueryType>().Mutation<MutationType>().Subscription<SubscriptionType>()
        .Types(
            DateTimeType.Create(), new NodeType(), new PageInfoType(), new IntervalType(), new IntervalInputType(),
            new ViewerType(), new EnumType<Role>(type => type.Name("Role")),
            new CaseType(), new AuthorityType(), new EnumType<CaseStatus>(type => type.Name("CaseStatus")), new OpenCaseInputType(),
            new SubjectType(), new PersonType(), new EnumType<PersonCategory>(type => type.Name("PersonCategory")),
            new BuildingType(), new RoomType(), new EnumType<RoomGrade>(type => type.Name("RoomGrade")),
            new StayType(), new StayOccupantType(), new SourceType(),
            new CompanionType(), new OrdinaryExplanationType(), new StayChanceType(), new LikelyByChanceType(), new EnumType<Strength>(type => type.Name("Strength")),
            new EnumType<ComparedWith>(type => type.Name("ComparedWith")), new OccasionType(), new EnumType<OccasionKind>(type => type.Name("OccasionKind")),
            new TimelineType(), new VehicleUseType(), new TimelineConflictType(), new EnumType<ConflictRule>(type => type.Name("ConflictRule")),
            new CalibrationType(), new CalibrationBoundType(),
            new ImportType(), new ImportFileType(), new RejectionType(), new ContradictionType(), new EnumType<ImportStatus>(type => type.Name("ImportStatus")), new CountsType(), new ImportProgressType(),
            new AuditEntryType(), new ChainStateType(), new EnumType<LogResult>(type => type.Name("AuditResult")),
            new EntityType(), new ConnectionType<object>("Entity"), new EdgeType<object>("Entity"), new UnmaskingRequestType(), new RetentionLineType(),
            new ChartType(), new ChartNodeType(), new ChartLinkType(), new LinkCountType(), new OmissionType(), new PathType(), new AccountType(),
            new EnumType<LinkKind>(type => type.Name("LinkKind")), MoneyType.Create(), new MeasuresType(), new NodeMeasuresType(), new SavedChartType(),
            new ConnectionType<SavedChartNode>("SavedChart"), new EdgeType<SavedChartNode>("SavedChart"),
            new ReadConnectionType(), new VehicleType(), new ConnectionType<Building>("Building"), new EdgeType<Building>("Building"),
            new ConnectionType<Room>("Room"), new EdgeType<Room>("Room"),
            new ConnectionType<CaseNode>("Case"), new EdgeType<CaseNode>("Case"),
            new ConnectionType<SubjectNode>("Subject"), new EdgeType<SubjectNode>("Subject"),
            new CompanionConnectionType(), new EdgeType<CompanionNode>("Companion"),
            new ConnectionType<ImportRun>("Import"), new EdgeType<ImportRun>("Import"),
            new AuditConnectionType(), new EdgeType<AuditEntry>("Audit", "AuditEntry")));
}

internal sealed class ViewerType : ObjectType<Viewer>
{
    protected override void Configure(IObjectTypeDescriptor<Viewer> type)
    {
        type.Name("Viewer");
        type.Field("user").Type("String!").Resolve(viewer => viewer.User);
        type.Field("roles").Type("[Role!]!").Resolve(viewer => viewer.Roles.Order().ToArray());
    }
}
