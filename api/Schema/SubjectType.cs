using Investigate.Cases;
using Investigate.GraphModel.Casework;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Schema;

internal sealed record SubjectNode(CaseReader Visit, CaseSubject Subject);

internal sealed class SubjectType : ObjectType<SubjectNode>
{
    protected override void Configure(IObjectTypeDescriptor<SubjectNode> type)
    {
        type.Name("Subject").Description("A person the case is about. Being somebody's companion makes nobody a subject.");
        type.Field("person").Type("Person!").ResolveBatch(async (subjects, context) => await Visits.Each<SubjectNode, CasePerson>(
            subjects, subject => subject.Visit,
            (visit, own) => visit.Persons([.. own.Select(subject => subject.Subject.Person)], context.CancellationToken)));
        type.Field("basis").Type("String!").Description("Why, as written.").Resolve(subject => subject.Subject.Basis);
        type.Field("addedBy").Type("String!").Resolve(subject => subject.Subject.AddedBy);
        type.Field("addedAt").Type("DateTime!").Resolve(subject => subject.Subject.AddedAt);
    }
}
