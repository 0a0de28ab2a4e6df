using LivelihoodSite.Model;
using LivelihoodSite.Pipelines.Engine;

namespace LivelihoodSite.Tests.Pipelines;

public sealed class EngineRulesSpecs
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task I_am_told_which_pipelines_wait_for_each_other_in_a_circle()
    {
        var late = new List<Pipeline>();
        var projects = new Pipeline<string>("Projects", late);
        var categories = new Pipeline<string>("Categories", projects);
        late.Add(categories);

        Assert.Equal(
            "Pipelines wait for each other in a circle: Projects → Categories → Projects.",
            await MistakeAsync(projects, categories)
        );
    }

    [Fact]
    public async Task I_am_told_which_dependency_is_missing_in_the_run()
    {
        var projects = new Pipeline<string>("Projects");
        var categories = new Pipeline<string>("Categories", projects);

        Assert.Equal(
            "Pipeline Categories depends on Projects, which is not part of this run.",
            await MistakeAsync(categories)
        );
    }

    [Fact]
    public async Task I_am_told_that_a_name_is_taken_twice() =>
        Assert.Equal(
            "Pipeline Pages is 2 times in one run.",
            await MistakeAsync(new Pipeline<string>("Pages"), new Pipeline<int>("Pages"))
        );

    [Fact]
    public async Task I_cannot_depend_on_an_isolated_pipeline()
    {
        var assets = new Pipeline<string>("Assets") { Isolated = true };

        Assert.Equal(
            "Pipeline Pages depends on Assets, which is isolated.",
            await MistakeAsync(assets, new Pipeline<string>("Pages", assets))
        );
    }

    [Fact]
    public async Task An_isolated_pipeline_cannot_depend_on_another()
    {
        var pages = new Pipeline<string>("Pages");

        Assert.Equal(
            "Pipeline Assets depends on Pages, but Assets is isolated.",
            await MistakeAsync(pages, new Pipeline<string>("Assets", pages) { Isolated = true })
        );
    }

    [Fact]
    public async Task I_cannot_depend_on_a_deployment_pipeline_that_starts_only_afterwards()
    {
        var analysis = new Pipeline<string>("Analysis") { Deployment = true };

        Assert.Equal(
            "Pipeline Pages depends on Analysis, a deployment pipeline, which starts only after Pages.",
            await MistakeAsync(analysis, new Pipeline<string>("Pages", analysis))
        );
    }

    [Fact]
    public async Task A_pipeline_cannot_be_isolated_and_a_deployment_at_once() =>
        Assert.Equal(
            "Pipeline Assets is isolated, so it cannot be a deployment pipeline.",
            await MistakeAsync(new Pipeline<string>("Assets") { Isolated = true, Deployment = true })
        );

    [Theory]
    [InlineData(Phase.Input)]
    [InlineData(Phase.Output)]
    public async Task Input_and_output_read_no_other_pipeline(Phase phase)
    {
        var projects = new Pipeline<string>("Projects");
        var reader = Reading("Reader", phase, projects, projects);

        Assert.Equal(
            $"Pipeline Reader may not read Projects in its {phase} phase: this phase reads no other pipeline.",
            await MistakeAsync(projects, reader)
        );
    }

    [Fact]
    public async Task Process_reads_only_what_was_declared()
    {
        var projects = new Pipeline<string>("Projects");

        Assert.Equal(
            "Pipeline Reader may not read Projects in its Process phase: Projects is not among the dependencies of Reader.",
            await MistakeAsync(projects, Reading("Reader", Phase.Process, projects))
        );
    }

    [Fact]
    public async Task Nobody_reads_an_isolated_pipeline()
    {
        var assets = new Pipeline<string>("Assets") { Isolated = true };

        Assert.Equal(
            "Pipeline Reader may not read Assets in its PostProcess phase: Assets is isolated.",
            await MistakeAsync(assets, Reading("Reader", Phase.PostProcess, assets))
        );
    }

    [Fact]
    public async Task Nobody_reads_a_deployment_pipeline_before_it_has_started()
    {
        var analysis = new Pipeline<string>("Analysis") { Deployment = true };

        Assert.Equal(
            "Pipeline Reader may not read Analysis in its PostProcess phase: "
                + "Analysis is a deployment pipeline and starts after it.",
            await MistakeAsync(analysis, Reading("Reader", Phase.PostProcess, analysis))
        );
    }

    [Fact]
    public async Task Nobody_reads_what_is_not_part_of_the_run()
    {
        var stranger = new Pipeline<string>("Stranger");

        Assert.Equal(
            "Pipeline Reader may not read Stranger in its PostProcess phase: Stranger is not part of this run.",
            await MistakeAsync(Reading("Reader", Phase.PostProcess, stranger))
        );
    }

    [Fact]
    public async Task Findings_come_in_the_order_of_declaration_whatever_ends_first()
    {
        // The second pipeline reports before the first one may.
        var gate = new TaskCompletionSource();
        var first = new Pipeline<string>("First")
        {
            Input = async (_, context) =>
            {
                await gate.Task;
                context.Report(Warning("first"));
                return [];
            },
            Process = (documents, context) =>
            {
                context.Report(Warning("first-later"));
                return Task.FromResult(documents);
            },
        };
        var second = new Pipeline<string>("Second")
        {
            Input = (documents, context) =>
            {
                context.Report(Warning("second"));
                gate.SetResult();
                return Task.FromResult(documents);
            },
        };

        var report = await PipelineRun.RunAsync([first, second], cancellation: Token);

        Assert.Equal("first first-later second", Messages(report));
    }

    [Fact]
    public async Task A_parallel_mapping_keeps_the_order_of_documents_and_of_their_findings()
    {
        // The first item may end only after the second one has: this needs two at once, and swaps the order of time.
        Assert.SkipUnless(Environment.ProcessorCount > 1, "This machine runs one thing at a time.");
        var gate = new TaskCompletionSource();
        var pages = new Pipeline<string>("Pages")
        {
            Input = (_, context) =>
                context.MapAsync<string, Document<string>>(
                    ["a", "b"],
                    async (item, own) =>
                    {
                        if (item is "a")
                        {
                            await gate.Task;
                        }

                        own.Report(Warning(item));
                        gate.TrySetResult();
                        return EngineSpecs.Document(item);
                    }
                ),
        };

        var report = await PipelineRun.RunAsync([pages], cancellation: Token);

        Assert.Equal("a b", EngineSpecs.Models(report, pages));
        Assert.Equal("a b", Messages(report));
    }

    [Fact]
    public async Task Every_document_that_throws_is_named_and_the_others_are_still_mapped()
    {
        var pages = new Pipeline<string>("Pages")
        {
            Input = (_, _) => Documents.Of("abcd".Select(letter => EngineSpecs.Document($"{letter}"))),
            Process = (documents, context) =>
                context.Map(documents, (one, _) => one.Model is "a" or "d" ? throw new FormatException("No.") : one),
        };

        var report = await PipelineRun.RunAsync([pages], cancellation: Token);

        Assert.Equal("input/a.md input/d.md", string.Join(' ', report.Diagnostics.Select(one => one.Path)));
        Assert.Equal(PhaseOutcome.Failed, report.Rows[1].Outcome);
    }

    [Fact]
    public async Task A_mapping_cannot_report_past_its_items_because_the_order_would_depend_on_chance()
    {
        var pages = new Pipeline<string>("Pages")
        {
            Input = (_, context) =>
                context.Map<string, Document<string>>(
                    ["a"],
                    (item, _) =>
                    {
                        context.Report(Warning(item));
                        return EngineSpecs.Document(item);
                    }
                ),
        };

        var report = await PipelineRun.RunAsync([pages], cancellation: Token);

        Assert.Contains("findings go to the context", Assert.Single(report.Diagnostics).Message.ToString());
    }

    [Fact]
    public void I_get_a_table_of_pipelines_and_phases_in_plain_lines()
    {
        var report = new RunReport(
            [
                new PhaseRow("Projects", Phase.Input, PhaseOutcome.Done, 50, 12.34),
                new PhaseRow("Projects", Phase.Process, PhaseOutcome.Absent, 50),
                new PhaseRow("Projects", Phase.PostProcess, PhaseOutcome.Failed, 0, 3),
                new PhaseRow("Projects", Phase.Output, PhaseOutcome.NotStarted),
            ],
            [],
            15.6
        );

        Assert.Equal(
            """
            Pipeline      Input  Process   PostProcess       Output
            Projects  50 / 12.3        -  failed / 3.0  not started
            documents / milliseconds; 16 ms in all
            """,
            string.Join('\n', RunTable.Lines(report, MessageLanguage.English))
        );
    }

    private static string Messages(RunReport report) => string.Join(' ', report.Diagnostics.Select(one => one.Message));

    private static Diagnostic Warning(string message) => new("LS0001", Severity.Warning, Path: null, 0, 0, message);

    private static Pipeline<string> Reading(
        string name,
        Phase phase,
        Pipeline<string> read,
        params Pipeline[] dependencies
    )
    {
        return new Pipeline<string>(name, dependencies)
        {
            Input = phase == Phase.Input ? Work : null,
            Process = phase == Phase.Process ? Work : null,
            PostProcess = phase == Phase.PostProcess ? Work : null,
            Output = phase == Phase.Output ? Work : null,
        };

        Task<IReadOnlyList<Document<string>>> Work(IReadOnlyList<Document<string>> documents, PhaseContext context) =>
            Documents.Of(context.Read(read));
    }

    private static async Task<string> MistakeAsync(params Pipeline[] pipelines)
    {
        var report = await PipelineRun.RunAsync(pipelines, cancellation: Token);
        Assert.False(report.Succeeded);
        return Assert.Single(report.Diagnostics).Message.ToString();
    }
}
