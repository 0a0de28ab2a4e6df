namespace LivelihoodSite.Content.Shapes;

/// <summary>What the value of a key may be: said once, for the readers, their messages and the schemas of editors alike.</summary>
public abstract record Shape
{
    /// <summary>Any text on one or more lines.</summary>
    public static Shape Text { get; } = new TextShape();

    /// <summary>A number with ASCII digits, without separators.</summary>
    public static Shape Number { get; } = new NumberShape(IsWhole: false);

    /// <summary>A whole number above zero.</summary>
    public static Shape WholeNumber { get; } = new NumberShape(IsWhole: true);

    /// <summary>true or false.</summary>
    public static Shape Boolean { get; } = new BooleanShape();

    /// <summary>A day, 2020-01-31.</summary>
    public static Shape Date { get; } = new DateShape(HasTime: false);

    /// <summary>A day, with hour and minute where they are known, 2020-01-31 09:30.</summary>
    public static Shape DateAndTime { get; } = new DateShape(HasTime: true);

    /// <summary>A text of the source language, or one text for each language.</summary>
    public static Shape Localized { get; } =
        new EitherShape([Text, new MapShape(new KeySet([]) { Languages = LanguageKeys.All })]);

    /// <summary>One of these words.</summary>
    public static Shape Choice(params IReadOnlyList<string> words) => new TextShape { Choices = words };

    /// <summary>A text of this form.</summary>
    /// <param name="pattern">A regular expression that JavaScript and .NET read alike.</param>
    public static Shape Form(string pattern) => new TextShape { Pattern = pattern };

    /// <summary>Keys with values.</summary>
    public static Shape Map(params IReadOnlyList<Key> keys) => new MapShape(new KeySet(keys));

    /// <summary>Keys with values.</summary>
    public static Shape Map(KeySet keys) => new MapShape(keys);

    /// <summary>A list whose items are alike.</summary>
    public static Shape List(Shape item) => new ListShape(item);

    /// <summary>One of several shapes.</summary>
    public static Shape Either(params IReadOnlyList<Shape> shapes) => new EitherShape(shapes);

    /// <summary>The keys of the maps that stand below, or null where there are none.</summary>
    internal KeySet? Inner =>
        this switch
        {
            MapShape map => map.Keys,
            ListShape list => list.Item.Inner,
            EitherShape either => either.Shapes.Select(shape => shape.Inner).FirstOrDefault(keys => keys is not null),
            _ => null,
        };
}

/// <summary>A text.</summary>
public sealed record TextShape : Shape
{
    /// <summary>The words it may be; empty for any.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>A regular expression that it fits, or null for any.</summary>
    public string? Pattern { get; init; }
}

/// <summary>A number.</summary>
public sealed record NumberShape(bool IsWhole) : Shape;

/// <summary>true or false.</summary>
public sealed record BooleanShape : Shape;

/// <summary>A day.</summary>
public sealed record DateShape(bool HasTime) : Shape;

/// <summary>Keys with values.</summary>
public sealed record MapShape(KeySet Keys) : Shape;

/// <summary>A list whose items are alike.</summary>
public sealed record ListShape(Shape Item) : Shape;

/// <summary>One of several shapes; the first that is a map names the keys.</summary>
public sealed record EitherShape(IReadOnlyList<Shape> Shapes) : Shape;
