using System.Collections.Immutable;
using Scriban.Syntax;
using SmallWins.Diagnostics;

namespace SmallWins.Render.Templates;

/// <summary>Follows which template includes which.</summary>
internal static class Includes
{
    /// <summary>
    /// Says which includes lead nowhere, and which of the journal's own templates nothing uses: those are most likely meant
    /// to replace one whose name is nearly the same.
    /// </summary>
    /// <param name="templates">All templates by path.</param>
    /// <param name="builtIn">The paths of the built-in theme.</param>
    /// <param name="own">The journal's own files.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyDictionary<string, ParsedTemplate> templates, ImmutableArray<string> builtIn, ImmutableArray<ThemeFile> own)
    {
        var included = new HashSet<string>();
        foreach (var template in templates.Values)
        {
            var finder = new Finder();
            finder.Visit(template.Template.Page);
            foreach (var (name, place) in finder.Found)
            {
                if (!included.Add(name) || templates.ContainsKey(name))
                {
                    continue;
                }

                yield return template.Problem(span => Problems.IncludeNotFound(span, name, NearestName.To(name, templates.Keys)), place);
            }
        }

        foreach (var file in own.Where(file => !builtIn.Contains(file.Path) && !included.Contains(file.Path) && !IsFreeToAdd(file.Path)))
        {
            yield return Problems.TemplateUnused(SourceSpan.Start(file.File), file.Path, NearestName.To(file.Path, builtIn));
        }
    }

    // Assets are asked for by name, and any language may have words.
    private static bool IsFreeToAdd(string path) =>
        path.StartsWith("assets/", StringComparison.Ordinal) || path.StartsWith("i18n/", StringComparison.Ordinal);

    private sealed class Finder : ScriptVisitor
    {
        public List<(string Name, Scriban.Parsing.SourceSpan Place)> Found { get; } = [];

        public override void Visit(ScriptFunctionCall node)
        {
            if (node is { Target: ScriptVariableGlobal { Name: "include" or "include_cached" }, Arguments: [ScriptLiteral { Value: string name }, ..] })
            {
                Found.Add((name, node.Span));
            }

            base.Visit(node);
        }
    }
}
