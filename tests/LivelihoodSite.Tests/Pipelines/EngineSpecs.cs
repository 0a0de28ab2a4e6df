using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Tests.Pipelines;

public sealed class EngineSpecs
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_can_pass_documents_through_the_four_phases_in_their_order()
    {
        var pipeline = new Pipeline<string>("Pages")
        {
            Input = (_, _) => Documents.Of(Document("a"), Document("b")),
            Process = (documents, context) => context.Map(documents, (one, _) => one.WithModel(one.Model + "1")),
            PostProcess = (documents, context) => context.Map(documents, (one, _) => one.WithModel(one.Model + "2")),
            Output = (documents, context) => context.Map(documents, (one, _) => one.WithModel(one.Model + "3")),
        };

        var report = await PipelineRun.RunAsync([pipeline], cancellation: Token);

        Assert.True(report.Succeeded);
        Assert.Equal("a123 b123", Models(report, pipeline));
        Assert.All(report.Rows, row => Assert.Equal((PhaseOutcome.Done, 2), (row.Outcome, row.Documents)));
    }

    [Fact]
    public async Task I_can_leave_phases_out_and_the_documents_pass_through()
    {
        var pipeline = new Pipeline<string>("Pages") { Input = (_, _) => Documents.Of(Document("a")) };

        var report = await PipelineRun.RunAsync([pipeline], cancellation: Token);

        Assert.Equal("a", Assert.Single(report.Documents(pipeline)).Model);
        Assert.Equal(
            [PhaseOutcome.Done, PhaseOutcome.Absent, PhaseOutcome.Absent, PhaseOutcome.Absent],
            report.Rows.Select(row => row.Outcome)
        );
    }

    [Fact]
    public async Task I_can_read_what_a_dependency_has_processed_wherever_it_stands_in_the_list()
    {
        var projects = new Pipeline<string>("Projects")
        {
            Input = (_, _) => Documents.Of(Document("raw")),
            Process = (documents, context) => context.Map(documents, (one, _) => one.WithModel("processed")),
            PostProcess = (documents, context) => context.Map(documents, (one, _) => one.WithModel("later")),
        };
        var categories = new Pipeline<string>("Categories", projects)
        {
            Process = (_, context) => Documents.Of(context.Read(projects)),
        };

        var report = await PipelineRun.RunAsync([categories, projects], cancellation: Token);

        Assert.Equal("processed", Assert.Single(report.Documents(categories)).Model);
    }

    [Fact]
    public async Task Pipelines_that_do_not_depend_on_each_other_run_at_the_same_time()
    {
        // Each waits for the other to have begun: one after the other, they would wait for ever.
        var first = new TaskCompletionSource();
        var second = new TaskCompletionSource();

        var report = await PipelineRun
            .RunAsync([Meeting("One", first, second), Meeting("Two", second, first)], cancellation: Token)
            .WaitAsync(TimeSpan.FromMinutes(1), Token);

        Assert.True(report.Succeeded);

        static Pipeline<string> Meeting(string name, TaskCompletionSource mine, TaskCompletionSource other) =>
            new(name)
            {
                Process = async (documents, _) =>
                {
                    mine.SetResult();
                    await other.Task;
                    return documents;
                },
            };
    }

    [Fact]
    public async Task A_process_phase_waits_only_for_its_dependencies()
    {
        // Slow ends only after Reader has ended, which works only when Reader does not wait for Slow.
        var ended = new TaskCompletionSource();
        var order = new List<string>();
        var needed = new Pipeline<string>("Needed") { Process = (documents, _) => Note(documents, "needed") };
        var reader = new Pipeline<string>("Reader", needed)
        {
            Process = (documents, _) =>
            {
                var result = Note(documents, "reader");
                ended.SetResult();
                return result;
            },
        };
        var slow = new Pipeline<string>("Slow")
        {
            Process = async (documents, _) =>
            {
                await ended.Task;
                return documents;
            },
        };

        var report = await PipelineRun.RunAsync([slow, reader, needed], cancellation: Token);

        Assert.True(report.Succeeded);
        Assert.Equal("needed reader", string.Join(' ', order));

        Task<IReadOnlyList<Document<string>>> Note(IReadOnlyList<Document<string>> documents, string word)
        {
            order.Add(word);
            return Task.FromResult(documents);
        }
    }

    [Fact]
    public async Task Post_processing_starts_when_every_pipeline_has_processed_and_may_read_them_all()
    {
        var gate = new TaskCompletionSource();
        var late = new Pipeline<string>("Late")
        {
            Input = async (_, _) =>
            {
                await gate.Task;
                return [Document("late")];
            },
        };
        var pages = new Pipeline<string>("Pages")
        {
            Process = (documents, _) =>
            {
                gate.SetResult();
                return Task.FromResult(documents);
            },
            PostProcess = (_, context) => Documents.Of(context.Read(late)),
        };

        var report = await PipelineRun.RunAsync([pages, late], cancellation: Token);

        Assert.Equal("late", Assert.Single(report.Documents(pages)).Model);
    }

    [Fact]
    public async Task An_isolated_pipeline_holds_nobody_up_and_waits_for_nobody()
    {
        // Assets ends only after Pages is out, and Pages post-processes although Assets has not processed.
        var pagesAreOut = new TaskCompletionSource();
        var assets = new Pipeline<string>("Assets")
        {
            Isolated = true,
            Process = async (documents, _) =>
            {
                await pagesAreOut.Task;
                return documents;
            },
        };
        var pages = new Pipeline<string>("Pages")
        {
            Output = (documents, _) =>
            {
                pagesAreOut.SetResult();
                return Task.FromResult(documents);
            },
        };

        var report = await PipelineRun.RunAsync([assets, pages], cancellation: Token);

        Assert.True(report.Succeeded);
    }

    [Fact]
    public async Task A_deployment_pipeline_starts_after_every_output_and_reads_finished_documents()
    {
        var outputs = 0;
        var pages = Writing("Pages", isolated: false);
        var assets = Writing("Assets", isolated: true);
        var analysis = new Pipeline<string>("Analysis")
        {
            Deployment = true,
            Input = (_, _) => Documents.Of(Document(Volatile.Read(ref outputs).ToString(provider: null))),
            Process = (documents, context) => Documents.Of([.. documents, .. context.Read(pages)]),
        };

        var report = await PipelineRun.RunAsync([analysis, pages, assets], cancellation: Token);

        Assert.Equal("2 written-Pages", Models(report, analysis));

        Pipeline<string> Writing(string name, bool isolated) =>
            new(name)
            {
                Isolated = isolated,
                Output = (_, _) =>
                {
                    Interlocked.Increment(ref outputs);
                    return Documents.Of(Document("written-" + name));
                },
            };
    }

    [Fact]
    public async Task A_failed_phase_stops_what_waits_for_it_and_nothing_else()
    {
        var projects = new Pipeline<string>("Projects")
        {
            Process = (documents, context) =>
            {
                context.Report(new Diagnostic("LS0001", Severity.Error, "a.md", 1, 1, "Wrong."));
                return Task.FromResult(documents);
            },
        };
        var categories = new Pipeline<string>("Categories", projects) { Process = Same };
        var assets = new Pipeline<string>("Assets") { Isolated = true, Output = Same };
        var analysis = new Pipeline<string>("Analysis") { Deployment = true, Input = Same };

        var report = await PipelineRun.RunAsync([projects, categories, assets, analysis], cancellation: Token);

        Assert.False(report.Succeeded);
        Assert.Equal(PhaseOutcome.Failed, Outcome(report, "Projects", Phase.Process));
        Assert.Equal(PhaseOutcome.NotStarted, Outcome(report, "Projects", Phase.PostProcess));
        Assert.Equal(PhaseOutcome.NotStarted, Outcome(report, "Categories", Phase.Process));
        Assert.Equal(PhaseOutcome.Done, Outcome(report, "Assets", Phase.Output));
        Assert.Equal(PhaseOutcome.NotStarted, Outcome(report, "Analysis", Phase.Input));
    }

    [Fact]
    public async Task A_warning_stops_nothing()
    {
        var pages = new Pipeline<string>("Pages")
        {
            Process = (documents, context) =>
            {
                context.Report(new Diagnostic("LS0001", Severity.Warning, "a.md", 1, 1, "Odd."));
                return Task.FromResult(documents);
            },
            Output = Same,
        };

        var report = await PipelineRun.RunAsync([pages], cancellation: Token);

        Assert.True(report.Succeeded);
        Assert.Single(report.Diagnostics);
    }

    [Fact]
    public async Task An_exception_becomes_one_line_that_names_the_pipeline_and_never_a_stack_trace()
    {
        var pages = new Pipeline<string>("Pages") { Input = (_, _) => throw new FormatException("Bad\nthing.") };

        var report = await PipelineRun.RunAsync([pages], cancellation: Token);

        var line = Assert.Single(report.Diagnostics).ToString();
        Assert.StartsWith("error LS0903: Pipeline Pages stopped in its Input phase: Bad thing.", line);
        Assert.DoesNotContain("   at ", line);
    }

    [Fact]
    public async Task A_problem_of_the_machine_comes_through_as_it_is()
    {
        var pages = new Pipeline<string>("Pages")
        {
            Input = (_, context) =>
                context.Map<string, Document<string>>(
                    ["a", "b"],
                    (_, _) => throw new EnvironmentProblemException("The disk is full.")
                ),
        };

        var problem = await Assert.ThrowsAsync<EnvironmentProblemException>(() =>
            PipelineRun.RunAsync([pages], cancellation: Token)
        );

        Assert.Equal("The disk is full.", problem.Message);
    }

    [Fact]
    public async Task I_can_cancel_a_run()
    {
        using var source = new CancellationTokenSource();
        var pages = new Pipeline<string>("Pages")
        {
            Input = async (documents, context) =>
            {
                await source.CancelAsync();
                await Task.Delay(Timeout.Infinite, context.Cancellation);
                return documents;
            },
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            PipelineRun.RunAsync([pages], cancellation: source.Token)
        );
    }

    internal static Document<string> Document(string model) => new($"input/{model}.md", Destination: null, model);

    internal static Task<IReadOnlyList<Document<string>>> Same(
        IReadOnlyList<Document<string>> documents,
        PhaseContext context
    ) => Task.FromResult(documents);

    internal static string Models(RunReport report, Pipeline<string> pipeline) =>
        string.Join(' ', report.Documents(pipeline).Select(one => one.Model));

    private static PhaseOutcome Outcome(RunReport report, string pipeline, Phase phase) =>
        report
            .Rows.Single(row => string.Equals(row.Pipeline, pipeline, StringComparison.Ordinal) && row.Phase == phase)
            .Outcome;
}
