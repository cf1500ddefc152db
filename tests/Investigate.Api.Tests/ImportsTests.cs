using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Investigate.Api.Imports;
using Investigate.Cases;
using Investigate.GraphModel;
using Investigate.Testing;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Investigate.Api.Tests;

/// <summary>Files that are sent to the service, how far their load is, and the rows to correct.</summary>
public sealed class ImportsTests
{
    private const string World = """
        House H1: 101
        """;

    private const string Persons = "document_kind,document_number,name,民族\nOTHER,P1,Ann,planted\nOTHER,,=HYPERLINK(1),planted\nDRIVER,P3,Cai,planted\n";

    [Fact]
    public async Task What_is_posted_is_loaded_and_followed_to_its_end()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded);
        var administrator = service.Token("an", Role.Administrator);

        using var response = await Post(service, administrator, ("persons.csv", Persons), ("rooms.csv", "room,building,number\n102,H1,102\n"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("importId").GetString()!;
        var events = await Follow(service, administrator, id);
        events.ShouldContain("""{"data":{"importProgress":{"file":"rooms.csv","rowsRead":1,"accepted":1,"rejected":0,"done":true,"status":"RUNNING","share":1,"loadShare":""");
        events.ShouldContain("""{"data":{"importProgress":{"file":"persons.csv","rowsRead":3,"accepted":1,"rejected":2,"done":true,"status":"RUNNING","share":1,"loadShare":1}}""");
        var imported = (await service.Ask(administrator, "query($id: ID!) { imports(first: 1) { nodes { id status files { name droppedColumns } } } node(id: $id) { id } }", new { id }))
            .Data("imports", "nodes")[0];
        imported.GetProperty("id").GetString().ShouldBe(id);
        imported.GetProperty("status").GetString().ShouldBe("DONE");
        (await service.Ask(administrator, "{ counts { rooms persons } }")).Data("counts", "rooms").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task Rejected_rows_are_handed_out_to_be_corrected_without_a_formula_or_a_protected_trait()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded);
        var administrator = service.Token("an", Role.Administrator);
        using var response = await Post(service, administrator, ("persons.csv", Persons));
        var id = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("importId").GetString()!;
        await Follow(service, administrator, id);

        using var download = await service.Send(HttpMethod.Get, $"/imports/{id}/persons.csv/rejects.csv", administrator);

        download.Content.Headers.ContentDisposition!.FileName.ShouldBe("persons-rejects.csv");
        (await download.Content.ReadAsStringAsync()).TrimStart('\uFEFF').ShouldBe(
            "row,column,value,reason,document_kind,document_number,name,birth_date,phone\r\n"
            + "3,document_number,,\"Expected a value, found none.\",OTHER,,'=HYPERLINK(1),,\r\n"
            + "4,document_kind,DRIVER,\"Expected CN_ID, PASSPORT or OTHER (身份证, 护照 or 其他), found 'DRIVER'.\",DRIVER,P3,Cai,,\r\n");
        service.Log.ShouldContain(entry => entry.Text.Contains("rejects.csv") && entry.Actor == "an" && entry.Answered);
    }

    [Fact]
    public async Task Only_an_administrator_may_send_files_or_take_rejects()
    {
        await using var service = await Service.Over(World);

        using var nobody = await Post(service, null, ("persons.csv", Persons));
        using var supervisor = await Post(service, service.Token("wen", Role.Supervisor), ("persons.csv", Persons));
        using var rejects = await service.Send(HttpMethod.Get, "/imports/x/persons.csv/rejects.csv", service.Token("wen", Role.Supervisor));
        using var nothing = await service.Send(HttpMethod.Get, "/imports/x/persons.csv/rejects.csv", service.Token("an", Role.Administrator));

        nobody.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        supervisor.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await supervisor.Content.ReadAsStringAsync()).ShouldContain("\"FORBIDDEN\"");
        rejects.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task While_the_log_cannot_be_written_nothing_is_taken_or_handed_out_and_the_answer_names_its_reference()
    {
        await using var service = await Service.Over(World);
        service.Casework.Unwritable = new StoreException("The disk is full.", isTransient: true);

        using var rejects = await service.Send(HttpMethod.Get, "/imports/x/persons.csv/rejects.csv", service.Token("an", Role.Administrator));

        rejects.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var error = JsonDocument.Parse(await rejects.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("STORE_UNAVAILABLE");
        error.GetProperty("extensions").GetProperty("reference").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("../persons.csv")]
    [InlineData("C:\\persons.csv")]
    [InlineData(".hidden")]
    public async Task A_part_whose_name_is_a_path_is_refused(string name)
    {
        await using var service = await Service.Over(World);

        using var response = await Post(service, service.Token("an", Role.Administrator), (name, Persons));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("Expected each part to have a plain file name of its own");
    }

    [Fact]
    public async Task What_is_no_form_or_holds_no_file_is_refused()
    {
        await using var service = await Service.Over(World);
        var administrator = service.Token("an", Role.Administrator);

        using var empty = await Post(service, administrator);
        using var json = await service.Send(HttpMethod.Post, "/imports", administrator, new StringContent("{}", Encoding.UTF8, "application/json"));

        empty.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        json.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_load_that_must_wait_is_accepted_at_once_and_told_as_waiting_then_running_then_done()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded);
        var administrator = service.Token("an", Role.Administrator);
        var first = await service.Graph.BeginLoad(_ => { }, default);

        using var response = await Post(service, administrator, ("persons.csv", Persons), ("readme.txt", "x"));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        var id = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("importId").GetString()!;
        (await Status(service, administrator)).ShouldBe("WAITING");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "/graphql")) { Content = Subscription(id) };
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", administrator);
        using var followed = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var events = new StreamReader(await followed.Content.ReadAsStreamAsync());
        var told = "";
        while (!told.Contains("WAITING", StringComparison.Ordinal))
        {
            told = await events.ReadLineAsync() ?? throw new InvalidOperationException("The subscription ended before it told that the load waits.");
        }

        told.ShouldContain("""{"importProgress":{"file":"persons.csv","rowsRead":0,"accepted":0,"rejected":0,"done":false,"status":"WAITING","share":0,"loadShare":0}}""");
        await first.DisposeAsync();
        (await events.ReadToEndAsync()).ShouldContain("""{"file":"persons.csv","rowsRead":3,"accepted":1,"rejected":2,"done":true,"status":"RUNNING","share":1,"loadShare":1}""");
        (await Status(service, administrator)).ShouldBe("DONE");
    }

    [Fact]
    public async Task A_service_that_stops_while_a_load_waits_leaves_it_failed()
    {
        var service = await Service.Over(World, StoreUnderTest.Embedded);
        await using var first = await service.Graph.BeginLoad(_ => { }, default);
        using var response = await Post(service, service.Token("an", Role.Administrator), ("persons.csv", Persons));

        await service.Parts.GetRequiredService<RunningLoads>().DisposeAsync();

        (await service.Graph.Imports([new ImportId(3)], default)).Single().Status.ShouldBe(ImportStatus.Failed);
        service.Uploads.ShouldBeEmpty();
    }

    [Fact]
    public async Task Contradictions_encodings_and_files_that_were_not_read_can_be_read_after_the_load()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded);
        var administrator = service.Token("an", Role.Administrator);
        async Task<string> Load(params (string Name, string Text)[] files)
        {
            using var response = await Post(service, administrator, files);
            var id = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("importId").GetString()!;
            await Follow(service, administrator, id);
            return id;
        }

        var earlier = await Load(("persons.csv", "document_kind,document_number,name,birth_date\nOTHER,P1,Planted Name,1990-01-01\n"));
        await Load(("persons.jsonl", """{"document_kind":"OTHER","document_number":"P1","name":"Other Name","birth_date":"1991-01-01"}"""), ("rooms.xlsx", "no workbook"));

        var answer = await service.Ask(administrator, """
            { imports(first: 1) { nodes { files { name rows encoding refusal contradictions(first: 5) { row columns earlierImport earlierFile earlierRow } } } } }
            """);
        var files = answer.Data("imports", "nodes")[0].GetProperty("files").EnumerateArray().ToList();
        files.Select(file => (file.GetProperty("name").GetString(), file.GetProperty("rows").GetInt32(), file.GetProperty("encoding").GetString()))
            .ShouldBe([("persons.jsonl", 1, "UTF-8"), ("rooms.xlsx", 0, null)]);
        JsonSerializer.Serialize(files[0].GetProperty("contradictions")).ShouldBe(
            $$"""[{"row":1,"columns":["name","birth_date"],"earlierImport":"{{earlier}}","earlierFile":"persons.csv","earlierRow":2}]""");
        files[0].GetProperty("refusal").ValueKind.ShouldBe(JsonValueKind.Null);
        files[1].GetProperty("refusal").GetString()!.ShouldStartWith("Expected a file as its ending says, found a damaged or another one");
        answer.Text.ShouldNotContain("Name", Case.Sensitive, "what a person is called stands in no answer about loads");
    }

    [Theory]
    [InlineData(1001, 0)]
    [InlineData(600, 401)]
    [InlineData(2 << 20, 0)]
    public async Task Files_beyond_the_size_limit_are_refused_and_leave_nothing_behind(int first, int second)
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded, [new("Imports:MostBytes", "1000")]);

        using var response = await Post(
            service, service.Token("an", Role.Administrator), ("persons.csv", new string('x', first)), ("rooms.csv", new string('x', second)));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        var error = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0];
        error.GetProperty("message").GetString().ShouldBe(
            "Expected at most 1000 bytes in all files together, found more. Send fewer files at once, or pack them as .gz.");
        error.GetProperty("extensions").GetProperty("code").GetString().ShouldBe("LIMIT_EXCEEDED");
        service.Uploads.ShouldBeEmpty();
        (await service.Graph.Imports(new PageRequest(9, null), default)).Total.ShouldBe(1, "the load of the scenario alone");
    }

    [Fact]
    public async Task A_body_that_does_not_tell_its_length_is_refused_when_it_is_too_long()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded, [new("Imports:MostBytes", "1000")]);
        var text = "--b\r\nContent-Disposition: form-data; name=file; filename=persons.csv\r\n\r\n" + new string('x', 100_000) + "\r\n--b--\r\n";
        using var body = new StreamContent(new MemoryStream(Encoding.ASCII.GetBytes(text)));
        body.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=b");
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "/imports")) { Content = body };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", service.Token("an", Role.Administrator));

        using var response = await client.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        service.Uploads.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_of_just_the_size_limit_are_taken()
    {
        await using var service = await Service.Over(World, StoreUnderTest.Embedded, [new("Imports:MostBytes", "1000")]);

        using var response = await Post(
            service, service.Token("an", Role.Administrator), ("persons.csv", new string('x', 600)), ("rooms.csv", new string('x', 400)));

        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Too_many_files_are_refused()
    {
        await using var service = await Service.Over(World);

        using var response = await Post(
            service, service.Token("an", Role.Administrator), [.. Enumerable.Range(0, 201).Select(i => ($"{i}.csv", "x"))]);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        service.Uploads.ShouldBeEmpty();
    }

    private static async Task<string?> Status(Service service, string token) =>
        (await service.Ask(token, "{ imports(first: 1) { nodes { status } } }")).Data("imports", "nodes")[0].GetProperty("status").GetString();

    private static Task<HttpResponseMessage> Post(Service service, string? token, params (string Name, string Text)[] files)
    {
        var form = new MultipartFormDataContent { { new StringContent("x"), "note" } };
        foreach (var (name, text) in files)
        {
            var part = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
            part.Headers.ContentDisposition = new ContentDispositionHeaderValue("form-data") { Name = "file", FileName = $"\"{name}\"" };
            form.Add(part);
        }

        return service.Send(HttpMethod.Post, "/imports", token, form);
    }

    /// <summary>All that the subscription tells, until it completes.</summary>
    private static async Task<string> Follow(Service service, string token, string id)
    {
        using var response = await service.Send(HttpMethod.Post, "/graphql", token, Subscription(id), accept: "text/event-stream");
        return await response.Content.ReadAsStringAsync();
    }

    private static StringContent Subscription(string id)
    {
        const string Text = "subscription($id: ID!) { importProgress(importId: $id) { file rowsRead accepted rejected done status share loadShare } }";
        return new StringContent(JsonSerializer.Serialize(new { query = Text, variables = new { id } }), Encoding.UTF8, "application/json");
    }
}
