using System.Globalization;
using BenchmarkDotNet.Running;
using LivelihoodSite.Benchmarks.Corpus;
using LivelihoodSite.Benchmarks.Engines;
using LivelihoodSite.Benchmarks.Micro;
using LivelihoodSite.Benchmarks.Reports;

return args switch
{
    ["corpus", var folder, var projects] => WriteCorpus(folder, projects, "1000"),
    ["corpus", var folder, var projects, var perEdition] => WriteCorpus(folder, projects, perEdition),
    ["engines", var corpus, var built, var target] => WriteEngines(corpus, built, target),
    ["compare", var ours, var theirs] => SameWords.Compare(ours, theirs),
    ["report", var results, var document] => BenchmarkReport.Write(results, document),
    ["stages", .. var more] => RunStages(more),
    _ => Usage(),
};

static int WriteCorpus(string folder, string projects, string perEdition)
{
    CorpusWriter.Write(
        folder,
        CorpusPlan.Of(
            int.Parse(projects, CultureInfo.InvariantCulture),
            int.Parse(perEdition, CultureInfo.InvariantCulture)
        )
    );
    return 0;
}

static int WriteEngines(string corpus, string built, string target)
{
    EngineSites.Write(corpus, built, target);
    return 0;
}

static int RunStages(string[] more)
{
    _ = BenchmarkSwitcher.FromTypes([typeof(StageBenchmarks)]).Run(["--filter", "*", .. more]);
    return 0;
}

static int Usage()
{
    Console.Error.WriteLine(
        "corpus FOLDER PROJECTS [PROJECTS-AN-EDITION] | engines CORPUS OUTPUT TARGET | compare OUTPUT OUTPUT | report RESULTS DOCUMENT | stages"
    );
    return 2;
}
