using System.Globalization;
using LivelihoodSite.Benchmarks.Corpus;

return args switch
{
    ["corpus", var folder, var projects] => WriteCorpus(folder, projects, "1000"),
    ["corpus", var folder, var projects, var perEdition] => WriteCorpus(folder, projects, perEdition),
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

static int Usage()
{
    Console.Error.WriteLine("corpus FOLDER PROJECTS [PROJECTS-AN-EDITION]");
    return 2;
}
