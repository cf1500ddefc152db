using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Investigate.Testing.Processes;
using Shouldly;
using Xunit;
using Xunit.Abstractions;

namespace Investigate.Api.Tests;

/// <summary>What is sent goes to the disk as it comes: the service's memory does not grow with it.</summary>
public sealed class UploadTests(ITestOutputHelper output) : IDisposable
{
    private const int Mebibytes = 300;
    private const long HeapBytes = 100L << 20;
    private const long PeakKibibytes = 256L << 10;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("investigate-upload-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Three_hundred_megabytes_are_taken_in_bounded_memory()
    {
        var settings = new Dictionary<string, string>
        {
            ["DOTNET_GCHeapHardLimit"] = HeapBytes.ToString("X", CultureInfo.InvariantCulture),
            ["INVESTIGATE_NO_DEMO"] = "true",
        };
        await using var service = await RunningService.Start(folder.FullName, settings);
        var (_, token) = await Command.Run(
            folder.FullName, new Dictionary<string, string>(), TimeSpan.FromMinutes(1), "dotnet", RunningService.Service,
            "token", "--user", "an", "--role", "ADMINISTRATOR", "--data", folder.FullName);
        using var client = new HttpClient { BaseAddress = service.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.Trim());
        using var form = new MultipartFormDataContent { { new LongContent(Mebibytes), "file", "filler.txt" } };

        using var response = await client.PostAsync("/imports", form);

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted, await response.Content.ReadAsStringAsync());
        if (service.PeakKibibytes is { } peak)
        {
            output.WriteLine($"peak {peak} KiB of {PeakKibibytes} allowed");
            peak.ShouldBeLessThan(PeakKibibytes);
        }
    }

    /// <summary>So many mebibytes that are made as they are sent.</summary>
    private sealed class LongContent(int mebibytes) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            var part = new byte[1 << 20];
            part.AsSpan().Fill((byte)'x');
            for (var i = 0; i < mebibytes; i++)
            {
                await stream.WriteAsync(part);
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = (long)mebibytes << 20;
            return true;
        }
    }
}
