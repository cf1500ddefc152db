using System.CommandLine;
using Investigate.Api.Schema;
using Investigate.GraphQL.Types;

namespace Investigate.Api.Commands;

/// <summary><c>schema</c>: prints the GraphQL schema.</summary>
internal static class SchemaCommand
{
    public static Command Create()
    {
        var command = new Command("schema", "Prints the GraphQL schema as SDL.");
        command.SetAction(_ =>
        {
            Console.Write(SchemaPrinter.Print(ServiceSchema.Create()));
            return ExitCode.Done;
        });
        return command;
    }
}
