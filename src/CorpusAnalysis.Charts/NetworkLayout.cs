namespace CorpusAnalysis;

/// <summary>Places the nodes of a network in the plane, linked ones near each other.</summary>
/// <remarks>
/// Fruchterman and Reingold (1991), "Graph drawing by force-directed placement": links pull, all nodes push, steps shrink. It begins
/// with a circle and not with chance, so that the same network always looks the same.
/// </remarks>
internal static class NetworkLayout
{
    private const int Steps = 400;
    private const double FirstStep = 0.1;

    /// <summary>One place per node, x and y within −1 … 1.</summary>
    /// <param name="nodes">The number of nodes; the first begins in the middle.</param>
    /// <param name="links">Pairs of nodes with how strongly they pull, 0 … 1.</param>
    public static (double X, double Y)[] Place(int nodes, IReadOnlyList<(int First, int Second, double Pull)> links)
    {
        double distance = Math.Sqrt(4.0 / Math.Max(1, nodes));
        (double X, double Y)[] places = [.. Enumerable.Range(0, nodes).Select(node => OnCircle(node, nodes))];
        for (int step = 0; step < Steps; step++)
        {
            double reach = FirstStep * (1 - ((double)step / Steps));
            (double X, double Y)[] forces = [.. places.Select((place, node) => Push(places, node, distance))];
            foreach ((int first, int second, double pull) in links)
            {
                (double dx, double dy, double length) = Between(places[first], places[second]);
                double force = pull * length / distance;
                forces[first] = (forces[first].X - (dx * force), forces[first].Y - (dy * force));
                forces[second] = (forces[second].X + (dx * force), forces[second].Y + (dy * force));
            }

            for (int node = 0; node < nodes; node++)
            {
                double size = Math.Max(1e-9, Math.Sqrt((forces[node].X * forces[node].X) + (forces[node].Y * forces[node].Y)));
                double scale = Math.Min(size, reach) / size;
                places[node] = (places[node].X + (forces[node].X * scale), places[node].Y + (forces[node].Y * scale));
            }
        }

        double extent = places.SelectMany(place => new[] { Math.Abs(place.X), Math.Abs(place.Y) }).DefaultIfEmpty(1).Max();
        return [.. places.Select(place => extent == 0 ? place : (place.X / extent, place.Y / extent))];
    }

    private static (double X, double Y) OnCircle(int node, int nodes) => node == 0
        ? (0, 0)
        : (Math.Cos(2 * Math.PI * node / (nodes - 1)), Math.Sin(2 * Math.PI * node / (nodes - 1)));

    // A weak pull to the middle keeps parts that nothing links from drifting away.
    private static (double X, double Y) Push((double X, double Y)[] places, int node, double distance)
    {
        double x = -places[node].X * 0.5, y = -places[node].Y * 0.5;
        for (int other = 0; other < places.Length; other++)
        {
            if (other != node)
            {
                (double dx, double dy, double length) = Between(places[node], places[other]);
                x += dx / length * distance * distance / length;
                y += dy / length * distance * distance / length;
            }
        }

        return (x, y);
    }

    private static (double X, double Y, double Length) Between((double X, double Y) from, (double X, double Y) to)
    {
        (double dx, double dy) = (from.X - to.X, from.Y - to.Y);
        return (dx, dy, Math.Max(1e-3, Math.Sqrt((dx * dx) + (dy * dy))));
    }
}
