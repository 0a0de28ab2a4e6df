using LivelihoodSite.Rendering.Marking;

namespace LivelihoodSite.Rendering.Templates;

/// <summary>What the names of a running template mean, the innermost first, and where its text goes.</summary>
/// <param name="context">Scriban's own rules for whatever is not a plain look-up.</param>
internal sealed class TemplateScope(PageContext context)
{
    private (string? Name, object? Value)[] entries = new (string?, object?)[32];
    private int count;

    public PageContext Context => context;

    /// <summary>Takes what the template writes.</summary>
    public IPageText Output { get; set; } = null!;

    /// <summary>Gives a name a meaning until <see cref="Leave"/>; a null name stands for all members of an object.</summary>
    public void Enter(string? name, object? value)
    {
        if (count == entries.Length)
        {
            Array.Resize(ref entries, count * 2);
        }

        entries[count++] = (name, value);
    }

    /// <summary>Gives the innermost name another meaning.</summary>
    public void Replace(object? value) => entries[count - 1].Value = value;

    /// <summary>Forgets the innermost meaning.</summary>
    public void Leave() => entries[--count] = default;

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Array.Clear(entries, 0, count);
        count = 0;
    }

    /// <summary>The meaning of a name.</summary>
    /// <exception cref="TemplateGivesUpException">It has none.</exception>
    public object? Find(MemberName name) => TryFind(name, out var value) ? value : throw new TemplateGivesUpException();

    /// <summary>The meaning of a name; false where it has none.</summary>
    public bool TryFind(MemberName name, out object? value)
    {
        for (var place = count - 1; place >= 0; place--)
        {
            var (bound, meaning) = entries[place];
            if (bound is null)
            {
                if (((Bag)meaning!).TryGet(name, out value))
                {
                    return true;
                }
            }
            else if (name.Is(bound))
            {
                value = meaning;
                return true;
            }
        }

        value = null;
        return false;
    }
}

/// <summary>The template asks for something that is not there: Scriban runs it again and says what in its own words.</summary>
internal sealed class TemplateGivesUpException : Exception;
