namespace SmallWins.Render.Jar;

/// <summary>Where the centre of a marble has come to rest.</summary>
/// <param name="X">From the left of the drawing.</param>
/// <param name="Y">From the top of the drawing.</param>
internal readonly record struct Marble(double X, double Y);
