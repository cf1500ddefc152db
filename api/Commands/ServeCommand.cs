using System.CommandLine;
using Investigate.Api.Demo;
using Investigate.Api.Hosting;
using Investigate.Api.SignIn;
using Investigate.Cases;
using Investigate.GraphModel;

namespace Investigate.Api.Commands;

/// <summary>No command, or <c>serve</c>: serves the page, the API and the sign-in until stopped.</summary>
internal sealed class ServeCommand(CommonOptions common, TimeProvider time)
{
    /// <summary>The store that keeps its facts in the data folder: what the folder says of itself is true of them.</summary>
    private const string FolderStore = "embedded";

    private readonly Option<string> urls = Setting.Text(
        "--urls", "Addresses to listen on, separated by semicolons.",
        Environment.GetEnvironmentVariable("ASPNETCORE_URLS") is { Length: > 0 } addresses ? addresses : Listening.DefaultAddress);

    private readonly Option<bool> insecure = Setting.Switch("--insecure", "Serve without TLS beyond this machine: tokens then cross the network in the clear.");
    private readonly Option<bool> noDemo = Setting.Switch("--no-demo", "Start empty on an empty folder instead of making the demo.");

    public Command Create()
    {
        var command = new Command("serve", "Serves the page and the API until stopped.");
        AddTo(command);
        return command;
    }

    public void AddTo(Command command)
    {
        command.Options.Add(urls);
        command.Options.Add(insecure);
        command.Options.Add(noDemo);
        command.SetAction(Serve);
    }

    private async Task<int> Serve(ParseResult parsed, CancellationToken ct)
    {
        var addresses = parsed.GetValue(urls)!;
        if (!parsed.GetValue(insecure) && Listening.FirstInTheClear(addresses) is { } clear)
        {
            await Console.Error.WriteLineAsync(
                $"Expected an https address beyond this machine, found {clear}. Give a certificate (Kestrel:Certificates:Default), or --insecure.");
            return ExitCode.Failed;
        }

        var data = common.Data(parsed);
        var demo = data.IsEmpty && !parsed.GetValue(noDemo) && IsCheckout();
        try
        {
            await using var stores = await common.Open(parsed, ct);
            var app = ServiceHost.Build(addresses, data, stores, [], time);
            var gate = await Gate.Open(stores.Graph, stores.Casework, ServiceHost.Rules(app.Configuration), time, ct);
            if (demo && await stores.IsEmpty(ct))
            {
                Console.WriteLine("The data folder is empty: making the demo city.");
                await DemoCity.Make(data, stores, gate, time, ct);
            }

            if (data.IsDemo && stores.Name != FolderStore && !data.IsDemoOf(await stores.Deployment(ct)))
            {
                await Console.Error.WriteLineAsync(
                    $"Cannot start: {data.Path} is the folder of a demo, where sign-in needs no password, and the database is not that demo's. Give another --data.");
                return ExitCode.Failed;
            }

            await stores.Warm(ct);
            ServiceHost.Map(app, data, stores, gate);
            await app.StartAsync(ct);
            Announce(app, data);
            await app.WaitForShutdownAsync(ct);
            await app.DisposeAsync();
            return ExitCode.Done;
        }
        catch (Exception failure) when (failure is StoreException or IOException or UnauthorizedAccessException or FormatException)
        {
            await Console.Error.WriteLineAsync($"Cannot start: {failure.Message}");
            return ExitCode.Failed;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Done;
        }
    }

    private static void Announce(WebApplication app, DataDirectory data)
    {
        Console.WriteLine($"Investigate is ready at {string.Join(" and ", app.Urls)}");
        if (data.IsDemo)
        {
            Console.WriteLine("Demo: every person in it is invented. Sign in as");
            foreach (var user in DemoUser.All)
            {
                Console.WriteLine($"  {user.Name,-4} {RoleNames.Of(user.Role)}");
            }
        }

        Console.WriteLine("Ctrl+C stops it.");
    }

    /// <summary>True when the service runs from a checkout: only there an empty folder becomes a demo by itself.</summary>
    private static bool IsCheckout()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Investigate.sln")))
            {
                return true;
            }
        }

        return false;
    }
}
