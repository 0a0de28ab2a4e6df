namespace LivelihoodSite.Translation.Numbers;

/// <summary>The assignment problem by the Hungarian method with potentials (Kuhn, Munkres); cubic in the size.</summary>
internal static class CheapestAssignment
{
    /// <summary>For each row the column given to it; the sum of costs is least.</summary>
    /// <param name="costs">Finite costs of row and column.</param>
    /// <param name="size">Count of rows and of columns.</param>
    public static int[] Of(double[,] costs, int size)
    {
        var rowPotential = new double[size + 1];
        var columnPotential = new double[size + 1];
        var rowOf = new int[size + 1];
        var previous = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            rowOf[0] = row;
            var column = 0;
            var least = new double[size + 1];
            Array.Fill(least, double.MaxValue);
            var isVisited = new bool[size + 1];
            do
            {
                isVisited[column] = true;
                var (delta, next) = (double.MaxValue, 0);
                for (var other = 1; other <= size; other++)
                {
                    if (isVisited[other])
                    {
                        continue;
                    }

                    var cost =
                        costs[rowOf[column] - 1, other - 1] - rowPotential[rowOf[column]] - columnPotential[other];
                    if (cost < least[other])
                    {
                        (least[other], previous[other]) = (cost, column);
                    }

                    if (least[other] < delta)
                    {
                        (delta, next) = (least[other], other);
                    }
                }

                for (var other = 0; other <= size; other++)
                {
                    if (isVisited[other])
                    {
                        rowPotential[rowOf[other]] += delta;
                        columnPotential[other] -= delta;
                    }
                    else
                    {
                        least[other] -= delta;
                    }
                }

                column = next;
            } while (rowOf[column] != 0);

            while (column != 0)
            {
                rowOf[column] = rowOf[previous[column]];
                column = previous[column];
            }
        }

        var columnOf = new int[size];
        for (var column = 1; column <= size; column++)
        {
            columnOf[rowOf[column] - 1] = column - 1;
        }

        return columnOf;
    }
}
