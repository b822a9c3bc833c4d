using Scriban.Runtime;

namespace SmallWins.Render.Templates;

/// <summary>
/// What templates made of the same before: the menu, a week's stars, a note, which are alike on thousands of pages. Jekyll has the idea under the
/// same name, <c>include_cached</c>; here a template that is kept sees no name of the page, so that nothing can be kept that is not the same.
/// </summary>
internal sealed class Fragments
{
    private readonly KeptWhileNear<Key, Fragment> made = new(EqualityComparer<Key>.Default, key => key.Copy());

    /// <summary>What was made, or null.</summary>
    public Fragment? Find(Key key) => made.Find(key);

    /// <summary>Keeps what was made.</summary>
    public void Keep(Key key, Fragment fragment) => made.Keep(key, fragment);

    /// <summary>What a template made.</summary>
    /// <param name="Markup">What it wrote.</param>
    /// <param name="Steps">How many steps it took, of those that a page is given.</param>
    internal sealed record Fragment(Html Markup, long Steps);

    /// <summary>
    /// All that a fragment depends on: its template, how deep the page lies, which its links begin with, and what was given to it. One to ask with is used again
    /// for each question; what is kept, is kept under a <see cref="Copy"/>.
    /// </summary>
    internal sealed class Key : IEquatable<Key>
    {
        private string template = "";
        private int depth;
        private object?[] given = new object?[8];
        private int count;
        private int hash;

        /// <summary>Asks for a fragment.</summary>
        /// <param name="path">The template's path.</param>
        /// <param name="page">The page's path.</param>
        /// <param name="values">What was given by position, the template's path first.</param>
        /// <param name="named">What was given by name, in the order in which it is written.</param>
        /// <returns>Whether it can be kept: it cannot where it is made of something that may change, such as a list that the template put together.</returns>
        public bool AskFor(string path, string page, ScriptArray values, List<(Scriban.Syntax.ScriptVariable Name, object? Value)> named)
        {
            (template, depth, count) = (path, page.AsSpan().Count('/'), 0);
            var most = values.Count + (2 * named.Count);
            if (given.Length < most)
            {
                given = new object?[most];
            }

            for (var at = 1; at < values.Count; at++)
            {
                given[count++] = values[at];
            }

            foreach (var (name, value) in named)
            {
                given[count++] = name.Name;
                given[count++] = value;
            }

            var code = new HashCode();
            code.Add(template);
            code.Add(depth);
            foreach (var value in Given)
            {
                if (!StaysAsItIs(value))
                {
                    return false;
                }

                code.Add(value);
            }

            hash = code.ToHashCode();
            return true;
        }

        /// <summary>One of the same, for good.</summary>
        public Key Copy() => new() { template = template, depth = depth, given = Given.ToArray(), count = count, hash = hash };

        /// <inheritdoc/>
        public bool Equals(Key? other) => other is not null && hash == other.hash && depth == other.depth && template == other.template && Given.SequenceEqual(other.Given);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => Equals(obj as Key);

        /// <inheritdoc/>
        public override int GetHashCode() => hash;

        private ReadOnlySpan<object?> Given => given.AsSpan(0, count);

        // A closed model is one and the same for all pages. Markup is compared as the thing it is: equal text in two of them is only made twice.
        private static bool StaysAsItIs(object? value) => value is null or string or bool or int or long or double or Html or IScriptObject { IsReadOnly: true };
    }
}
