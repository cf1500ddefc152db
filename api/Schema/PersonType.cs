using Investigate.Api.Hosting;
using Investigate.Cases;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed class PersonType : ObjectType<CasePerson>
{
    protected override void Configure(IObjectTypeDescriptor<CasePerson> type)
    {
        type.Name("Person").Implements("Node").Description(
            "A person as this case may see him. Masked unless he is a subject. The id and the handle are this case's own.");
        type.Field("id").Type("ID!").Resolve(person => person.Id);
        type.Field("handle").Type("String!").Description("The code alone, such as \"7F3A\": stable in this case, another in every other.")
            .Resolve(person => person.Handle);
        type.Field("displayName").Type("String!").Description("The name where it may be seen in this case and is known, else \"Guest 7F3A\" in the reader's language.")
            .Resolve(DisplayName);
        type.Field("masked").Type("Boolean!").Resolve(person => person.Masked);
        type.Field("category").Type("PersonCategory!").Resolve(person => person.Category);
        type.Field("documentNumber").Type("String").Description("Null while masked.").Resolve(person => person.DocumentNumber);
        type.Field("birthYear").Type("Int").Description("Null while masked, and where it is not known.").Resolve(person => person.BirthYear);
        type.Field("minor").Type("Boolean!").Description("Known to be under 18 today. Shown for masked persons too, because it protects them.")
            .Resolve(person => person.Minor);
    }

    /// <summary>What stands for him wherever he is shown.</summary>
    public static string DisplayName(CasePerson person) => person.Name ?? (ReaderLanguage.IsChinese ? "住客 " : "Guest ") + person.Handle;
}
