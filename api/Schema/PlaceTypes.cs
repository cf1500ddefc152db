using Investigate.GraphModel;
using Investigate.GraphQL.Execution;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class BuildingType : ObjectType<Building>
{
    protected override void Configure(IObjectTypeDescriptor<Building> type)
    {
        type.Name("Building").Implements("Node").Description("A building. Its id is the same in every case, since it is nobody's.");
        type.Field("id").Type("ID!").Resolve((building, context) => context.State<Request>().Inquiry.Ids.Of(building.Id));
        type.Field("name").Type("String!").Resolve(building => building.Name);
        type.Field("address").Type("String!").Description("Empty where no file states one.").Resolve(building => building.Address ?? "");
        type.Field("district").Type("String").Resolve(building => building.District);
        type.Field("latitude").Type("Float").Description("Degrees north.").Resolve(building => building.Latitude);
        type.Field("longitude").Type("Float").Description("Degrees east.").Resolve(building => building.Longitude);
        type.Field("rooms").Type("RoomConnection!").Description("Its rooms in the order they were first loaded. `first` is at most 1,000.")
            .Argument("first", "Int = 50").Argument("after", "String")
            .ResolveBatch(async (buildings, context) => await Rooms(buildings, context));
    }

    private static async ValueTask<IReadOnlyList<Connection<Room>>> Rooms(IReadOnlyList<Building> buildings, IResolverContext context)
    {
        var inquiry = context.State<Request>().Inquiry;
        var rooms = await inquiry.RoomsOf([.. buildings.Select(building => building.Id)], context.CancellationToken);
        return [.. buildings.Select((building, i) => Of(building, rooms[i]))];

        Connection<Room> Of(Building building, IReadOnlyList<Room> own)
        {
            var list = $"rooms {building.Id.Value}";
            var paging = Paging.Of(context, 1000, cursor => inquiry.Ids.OpenCursor(list, cursor));
            return Connection<Room>.Of(own, paging, position => inquiry.Ids.Cursor(list, position));
        }
    }
}

internal sealed class RoomType : ObjectType<Room>
{
    protected override void Configure(IObjectTypeDescriptor<Room> type)
    {
        type.Name("Room").Implements("Node").Description("A room. Its id is the same in every case, since it is nobody's.");
        type.Field("id").Type("ID!").Resolve((room, context) => context.State<Request>().Inquiry.Ids.Of(room.Id));
        type.Field("number").Type("String!").Resolve(room => room.Number);
        type.Field("building").Type("Building!").ResolveBatch(async (rooms, context) =>
            await Buildings([.. rooms.Select(room => room.Building)], context));
        type.Field("grade").Type("RoomGrade!").Description("The unit's own grading, from its files.").Resolve(room => room.Grade);
    }

    /// <summary>The buildings, in order; one store call.</summary>
    public static ValueTask<IReadOnlyList<Building>> Buildings(IReadOnlyList<BuildingId> ids, IResolverContext context) =>
        context.State<Request>().Inquiry.Buildings(ids, context.CancellationToken);
}
