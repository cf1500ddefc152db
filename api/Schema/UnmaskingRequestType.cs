using Investigate.Cases;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class UnmaskingRequestType : ObjectType<UnmaskingWish>
{
    protected override void Configure(IObjectTypeDescriptor<UnmaskingWish> type)
    {
        type.Name("UnmaskingRequest").Description("A member's wish to unmask a minor or possible victim. It names no person, not even by handle: who agrees sees none.");
        type.Field("id").Type("ID!").Description("Valid in its case and for its life.").Resolve(wish => wish.Id);
        type.Field("reason").Type("String!").Description("As typed.").Resolve(wish => wish.Reason);
        type.Field("requestedBy").Type("String!").Resolve(wish => wish.RequestedBy);
        type.Field("requestedAt").Type("DateTime!").Resolve(wish => wish.RequestedAt);
        type.Field("agreedBy").Type("String").Description("The supervisor who agreed; null while it waits.").Resolve(wish => wish.AgreedBy);
        type.Field("agreedReason").Type("String").Description("As typed.").Resolve(wish => wish.AgreedReason);
        type.Field("agreedAt").Type("DateTime").Description("Null while it waits.").Resolve(wish => wish.AgreedAt);
    }
}
