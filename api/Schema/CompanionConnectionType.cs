using Investigate.GraphQL.Types;
using Investigate.Queries;

namespace Investigate.Api.Schema;

internal sealed class CompanionConnectionType() : ConnectionType<CompanionNode>("Companion")
{
    protected override void Configure(IObjectTypeDescriptor<Connection<CompanionNode>> type)
    {
        base.Configure(type);
        type.Field("personsTested").Type("Int!")
            .Description("m: everybody with a stay in the same buildings in the 28 days before and after the subject's, also those who never met him. All of "
                + "them were tested; filters and pages do not change the number.")
            .Resolve(page => Whole(page).PersonsTested);
        type.Field("looks").Type("Int!")
            .Description("How many different companion questions this case has asked so far, this one included. A question is a subject with a set of his "
                + "stays: asked again, filtered or paged it is the same one. Each further one makes a chance hit more likely; every q is multiplied by this number.")
            .Resolve(page => Whole(page).Visit.Looks);
        type.Field("nullModel").Type("String!")
            .Description("What chance means here, and the version of the method. same-building-window/2: every registration in the building in the weeks around "
                + "the subject's stay is left as it is, and how many of them are this guest's; only which of them are his is left to chance.")
            .Resolve(_ => Companions.NullModel);
        type.Field("graphVersion").Type("String!").Description("The state of the data all of this answer was read from.")
            .Resolve((_, context) => context.State<Request>().Inquiry.Version.ToString()!);
        type.Field("explanationsLookedFor").Type("[String!]!")
            .Description("Codes of the ordinary explanations that were looked for, in this order: where a companion has none, none of these fits.")
            .Resolve(_ => Enum.GetValues<ExplanationCode>().Select(ExplanationText.Code).ToArray());
        type.Field("caution").Type("String")
            .Description("What the last calibration on this deployment's own data says against findings here; null while it says nothing.")
            .Resolve(page => Whole(page).Caution);
    }

    private static CompanionConnection Whole(Connection<CompanionNode> page) => (CompanionConnection)page;
}
