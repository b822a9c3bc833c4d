using Scriban;
using Scriban.Functions;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <summary>
/// Scriban's own functions, as far as they suit a site that is the same each time it is built: nothing that knows the
/// clock or chance, nothing that runs a text as a template, and nothing that makes markup of a text.
/// </summary>
internal static class TemplateBuiltins
{
    /// <summary>The functions by name; shared by all pages, hence read-only.</summary>
    public static ScriptObject All { get; } = Make();

    /// <summary>The same functions and others besides; read-only too.</summary>
    public static ScriptObject With(IEnumerable<KeyValuePair<string, object>> others)
    {
        var all = new ScriptObject(capacity: 32);
        foreach (var (name, value) in All)
        {
            all[name] = value;
        }

        foreach (var (name, value) in others)
        {
            all[name] = value;
        }

        return Closed(all);
    }

    private static ScriptObject Make()
    {
        var objects = new ObjectFunctions();
        objects.Remove("eval");
        objects.Remove("eval_template");

        var math = new MathFunctions();
        math.Remove("random");
        math.Remove("uuid");

        var html = new ScriptObject
        {
            // Everything is encoded as it is written; who escapes by habit gets the same, once.
            ["escape"] = new TemplateFunction(1, (context, _, arguments) => arguments[0] as Html ?? Html.OfText(context.ObjectToString(arguments[0]) ?? "")),
        };

        return Closed(new ScriptObject
        {
            ["array"] = Counted(new ArrayFunctions(), new() { ["join"] = (context, given) => Joined(context, given) }),
            ["empty"] = EmptyScriptObject.Default,
            ["html"] = Closed(html),
            ["include"] = new TemplateFunction(1, Include) { IsInclude = true, KeepsArguments = true },
            ["include_cached"] = new TemplateFunction(1, IncludeCached) { IsInclude = true },
            ["math"] = Closed(math),
            ["object"] = Counted(objects, []),
            ["regex"] = Counted(new RegexFunctions(), new() { ["replace"] = (context, given) => Replaced(context, given[0], given[2]) }),
            ["string"] = Counted(
                new StringFunctions(),
                new()
                {
                    ["pad_left"] = (context, given) => Number(context, given[1]),
                    ["pad_right"] = (context, given) => Number(context, given[1]),
                    ["replace"] = (context, given) => Replaced(context, given[0], given[2]),
                }),
        });
    }

    private static ScriptObject Counted(ScriptObject functions, Dictionary<string, Func<TemplateContext, ScriptArray, long>> longest)
    {
        foreach (var (name, function) in functions.ToList())
        {
            if (function is IScriptCustomFunction custom)
            {
                functions.SetValue(name, new CountedFunction(custom, longest.GetValueOrDefault(name), knowsScribansOnly: name is "typeof" or "kind"), readOnly: false);
            }
        }

        return Closed(functions);
    }

    private static long Number(TemplateContext context, object? width) => width is string or null ? 0 : context.ToObject<long>(context.CurrentSpan, width);

    // As if every character of a text were replaced.
    private static long Replaced(TemplateContext context, object? text, object? by) =>
        (long)(context.ObjectToString(text)?.Length ?? 0) * Math.Max(1, context.ObjectToString(by)?.Length ?? 0) / 64;

    private static long Joined(TemplateContext context, ScriptArray given) =>
        (given[0] is System.Collections.ICollection list ? list.Count : TemplateLimits.MostRounds) * (long)(context.ObjectToString(given[1])?.Length ?? 0) / 64;

    private static Html Include(TemplateContext context, ScriptNode? caller, ScriptArray arguments) =>
        ((PageContext)context).Include(context.ObjectToString(arguments[0]) ?? "", arguments, caller ?? context.CurrentNode);

    private static Html IncludeCached(TemplateContext context, ScriptNode? caller, ScriptArray arguments) =>
        ((PageContext)context).IncludeCached(context.ObjectToString(arguments[0]) ?? "", arguments, caller ?? context.CurrentNode);

    private static ScriptObject Closed(ScriptObject functions)
    {
        functions.IsReadOnly = true;
        return functions;
    }
}
