using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace SmallWins.Render.Templates;

/// <content>Templates within templates.</content>
internal sealed partial class PageContext
{
    /// <summary>
    /// Fills in a template within another, with local variables of its own. Scriban's own way gives a string, which would be encoded like any
    /// other, and makes a variable of every argument anew.
    /// </summary>
    /// <param name="path">Which template.</param>
    /// <param name="arguments">All that was given to it: <c>$</c>.</param>
    /// <param name="caller">The call, whose named arguments become <c>$name</c>.</param>
    /// <exception cref="ScriptRuntimeException">There is no such template, or it asks for something that is not there.</exception>
    public Html Include(string path, ScriptArray arguments, ScriptNode? caller)
    {
        var given = Given(caller);
        var markup = Html.Empty;
        if (caller?.Parent is not ScriptExpressionStatement || Output is not PageOutput page)
        {
            markup = Include(path, arguments, caller, given);
        }
        else
        {
            // Nothing else is done with it, so that it can be written where it goes. It costs what writing it would.
            var before = page.Length;
            FillIncluded(path, arguments, caller, given);
            Spend((page.Length - before) / StepLength);
        }

        GiveBack(given);
        return markup;
    }

    /// <summary>
    /// As <see cref="Include(string, ScriptArray, ScriptNode?)"/>, for a template that is filled in alike on many pages: it sees what it is given and what every page
    /// has, and no name of the page, so that what it made of the same once can be written again.
    /// </summary>
    /// <inheritdoc cref="Include(string, ScriptArray, ScriptNode?)"/>
    public Html IncludeCached(string path, ScriptArray arguments, ScriptNode? caller)
    {
        var given = Given(caller);
        var key = asked.AskFor(path, Page, arguments, given) ? asked : null;
        if (key is not null && fragments.Find(key) is { } known)
        {
            GiveBack(given);

            // It costs each page what it cost the first, so that what a page may do does not hang on which came before it.
            Spend(known.Steps);
            return known.Markup;
        }

        // A context of its own has none of the page's names; Scriban has no way to set them aside and keep the local ones.
        if (depth == RecursiveLimit)
        {
            throw TooMuchException.Depth();
        }

        key = key?.Copy();
        apart ??= new PageContext(theme, (ScriptObject)BuiltinObject, fragments, depth + 1);
        apart.Begin(Page, []);
        apart.steps = steps;
        var made = apart.Include(path, [.. arguments], caller, given);
        var cost = apart.steps - steps;
        steps = apart.steps;
        apart.End();
        if (apart.HasSeenAllWords)
        {
            HasSeenAllWords = true;
        }
        else if (key is not null)
        {
            fragments.Keep(key, new(made, cost));
        }

        GiveBack(given);
        return made;
    }

    private Html Include(string path, ScriptArray arguments, ScriptNode? caller, List<(ScriptVariable Name, object? Value)> given)
    {
        var included = spare.TryPop(out var kept) ? kept : new PageOutput();
        PushOutput(included);
        try
        {
            FillIncluded(path, arguments, caller, given);
            return new Html(included.Written.ToArray());
        }
        finally
        {
            PopOutput();
            included.Clear();
            spare.Push(included);
        }
    }

    private void FillIncluded(string path, ScriptArray arguments, ScriptNode? caller, List<(ScriptVariable Name, object? Value)> given)
    {
        var template = GetOrCreateTemplate(path, caller);
        EnterRecursive(caller);
        try
        {
            PushLocal();
            try
            {
                SetValue(ScriptVariable.Arguments, arguments, asReadOnly: true, force: true);
                foreach (var (name, value) in given)
                {
                    SetValue(name, value, asReadOnly: false, force: true);
                }

                Fill(template);
            }
            finally
            {
                PopLocal();
            }
        }
        finally
        {
            ExitRecursive(caller);
        }
    }

    // A block that can be filled in directly is: Scriban would go through three nodes to it, and ask for what was written afterwards.
    private void Fill(Template template)
    {
        if (template.Page?.Body is { } body && DirectBlock.In(body) is { } block)
        {
            // As Scriban would count: a step for the page, one for its block, and one for what became of that.
            Spend(3);
            block.Fill(this);
        }
        else
        {
            template.Render(this);
        }
    }

    /// <inheritdoc/>
    public override string? GetTemplatePathFromName(string? templateName, ScriptNode? callerContext) => templateName;

    /// <inheritdoc/>
    protected override Template CreateTemplate(string templatePath, ScriptNode? callerContext) =>
        theme.Template(templatePath)
        ?? throw new UnknownNameException(callerContext?.Span ?? CurrentSpan, templatePath, theme.TemplateNames);

    // What is given is looked up where the call stands.
    private List<(ScriptVariable Name, object? Value)> Given(ScriptNode? caller)
    {
        if (caller is DirectCall direct)
        {
            return direct.Given(this);
        }

        var given = BorrowGiven();
        if (caller is ScriptFunctionCall call)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument is ScriptNamedArgument { Name: { } name, Value: { } value })
                {
                    given.Add((Local(name.Name), value.Evaluate(this)));
                }
            }
        }

        return given;
    }

    private void GiveBack(List<(ScriptVariable Name, object? Value)> given)
    {
        given.Clear();
        spareGiven.Push(given);
    }

    private ScriptVariable Local(string name)
    {
        if (!locals.TryGetValue(name, out var variable))
        {
            variable = ScriptVariable.Create(name, ScriptVariableScope.Local);
            locals[name] = variable;
        }

        return variable;
    }
}
