using Scriban.Runtime;
using SmallWins.Domain;

namespace SmallWins.Render;

/// <summary>A page of the site before it is rendered: where it goes, what it looks like, and what it shows.</summary>
/// <param name="Path">Its path from the site's root.</param>
/// <param name="Template">Its template's path within the theme.</param>
/// <param name="Model">
/// Makes the names that its template may use besides those of every page; called when the page's turn comes, so that a site
/// of many pages never stands in memory as a whole.
/// </param>
internal sealed record Page(string Path, string Template, Func<ScriptObject> Model)
{
    /// <summary>
    /// The days whose words it shows; null where it may show any. What else a page knows of days, it knows of their outline (the marks of its wins, its rest, its tags):
    /// a page is the same as before where that is, and the words of these days, and all that is not a day.
    /// </summary>
    public Func<IEnumerable<Day>>? Shows { get; init; }
}
