using System.Text;

namespace LivelihoodSite.TestHarness;

/// <summary>What a program prints while it runs, line by line.</summary>
internal sealed class PrintedLines
{
    private readonly List<string> _lines = [];
    private TaskCompletionSource _more = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _ended;

    /// <summary>Reads to the end.</summary>
    /// <returns>All of it.</returns>
    public async Task<string> ReadAsync(TextReader reader)
    {
        var all = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            all.Append(line).Append('\n');
            Add(line, ended: false);
        }

        Add(null, ended: true);
        return all.ToString();
    }

    /// <summary>Waits for a line.</summary>
    /// <param name="beginning">How it begins.</param>
    /// <param name="after">How many such lines are passed over.</param>
    /// <param name="limit">How long at most.</param>
    /// <returns>The rest of the line.</returns>
    /// <exception cref="TimeoutException">There is none in this time.</exception>
    public async Task<string> FindAsync(string beginning, int after, TimeSpan limit)
    {
        using var patience = new CancellationTokenSource(limit);
        while (true)
        {
            Task more;
            lock (_lines)
            {
                var found = _lines.Where(l => l.StartsWith(beginning, StringComparison.Ordinal)).Skip(after);
                if (found.FirstOrDefault() is { } line)
                {
                    return line[beginning.Length..];
                }

                Assert.False(_ended, $"The program ended without “{beginning}”:\n{string.Join('\n', _lines)}");
                more = _more.Task;
            }

            try
            {
                await more.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"No line begins with “{beginning}”:\n{string.Join('\n', _lines)}", e);
            }
        }
    }

    /// <summary>Takes a line, or the end.</summary>
    public void Add(string? line, bool ended)
    {
        lock (_lines)
        {
            if (line is not null)
            {
                _lines.Add(line);
            }

            _ended = ended;
            _more.SetResult();
            _more = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}

/// <summary>Takes what a command in the process of the test prints.</summary>
internal sealed class LineWriter : StringWriter
{
    /// <summary>The lines so far.</summary>
    public PrintedLines Lines { get; } = new();

    /// <inheritdoc/>
    public override void WriteLine(string? value) => Lines.Add(value ?? "", ended: false);
}
