namespace Microsoft.ML.Trainers;

/// <summary>
/// Minimizes a smooth function plus l1 * |w|_1 over the leading weights: limited-memory BFGS, whose steps stay in the orthant that
/// the weights (or at zero the gradient) point to. Source: Andrew and Gao 2007, "Scalable training of L1-regularized log-linear models".
/// </summary>
internal sealed class QuasiNewton(double l1, int regularized, int historySize, double tolerance, int maximumSteps)
{
    private readonly List<(double[] Step, double[] Change, double Product)> _history = [];

    public double[] Minimize(Func<double[], double[], double> evaluate, int width)
    {
        double[] point = new double[width];
        double[] gradient = new double[width];
        double value = evaluate(point, gradient) + Penalty(point);
        for (int step = 0; step < maximumSteps; step++)
        {
            double[] slope = PseudoGradient(point, gradient);
            double[] direction = Direction(slope);
            double[] nextGradient = new double[width];
            double[] next = Search(evaluate, point, slope, direction, value, nextGradient, out double nextValue);
            if (next == null)
            {
                break;
            }

            Remember(point, next, gradient, nextGradient);
            double gain = value - nextValue;
            (point, gradient, value) = (next, nextGradient, nextValue);
            if (gain <= tolerance * Math.Max(1, Math.Abs(value)))
            {
                break;
            }
        }

        return point;
    }

    private double Penalty(double[] point)
    {
        double sum = 0;
        for (int i = 0; i < regularized && l1 > 0; i++)
        {
            sum += Math.Abs(point[i]);
        }

        return l1 * sum;
    }

    /// <summary>The gradient with the penalty; at zero the side that descends, if any does.</summary>
    private double[] PseudoGradient(double[] point, double[] gradient)
    {
        double[] slope = [.. gradient];
        for (int i = 0; i < regularized && l1 > 0; i++)
        {
            slope[i] = point[i] != 0
                ? gradient[i] + (l1 * Math.Sign(point[i]))
                : Math.Sign(gradient[i]) * Math.Max(0, Math.Abs(gradient[i]) - l1);
        }

        return slope;
    }

    /// <summary>Minus the slope, scaled by the curvature that the history shows; nowhere up.</summary>
    private double[] Direction(double[] slope)
    {
        double[] direction = [.. slope.Select(value => -value)];
        double[] factors = new double[_history.Count];
        for (int i = _history.Count - 1; i >= 0; i--)
        {
            factors[i] = Dot(_history[i].Step, direction) / _history[i].Product;
            Add(direction, _history[i].Change, -factors[i]);
        }

        if (_history.Count > 0)
        {
            double scale = _history[^1].Product / Dot(_history[^1].Change, _history[^1].Change);
            Add(direction, direction, scale - 1);
        }

        for (int i = 0; i < _history.Count; i++)
        {
            double factor = Dot(_history[i].Change, direction) / _history[i].Product;
            Add(direction, _history[i].Step, factors[i] - factor);
        }

        for (int i = 0; i < regularized && l1 > 0; i++)
        {
            direction[i] = direction[i] * slope[i] < 0 ? direction[i] : 0;
        }

        return direction;
    }

    /// <summary>Halves the step until the value falls enough; null if it never does.</summary>
    private double[] Search(
        Func<double[], double[], double> evaluate, double[] point, double[] slope, double[] direction, double value, double[] gradient, out double nextValue)
    {
        double length = _history.Count > 0 ? 1 : 1 / Math.Max(1, Math.Sqrt(Dot(direction, direction)));
        for (int halving = 0; halving < 50; halving++, length /= 2)
        {
            double[] next = Step(point, slope, direction, length);
            nextValue = evaluate(next, gradient) + Penalty(next);
            double expected = 0;
            for (int i = 0; i < next.Length; i++)
            {
                expected += slope[i] * (next[i] - point[i]);
            }

            if (nextValue < value && nextValue <= value + (1e-4 * expected))
            {
                return next;
            }
        }

        nextValue = value;
        return null;
    }

    private double[] Step(double[] point, double[] slope, double[] direction, double length)
    {
        double[] next = [.. point];
        Add(next, direction, length);
        for (int i = 0; i < regularized && l1 > 0; i++)
        {
            double orthant = point[i] != 0 ? Math.Sign(point[i]) : -Math.Sign(slope[i]);
            next[i] = next[i] * orthant > 0 ? next[i] : 0;
        }

        return next;
    }

    private void Remember(double[] point, double[] next, double[] gradient, double[] nextGradient)
    {
        double[] step = [.. next.Zip(point, (after, before) => after - before)];
        double[] change = [.. nextGradient.Zip(gradient, (after, before) => after - before)];
        double product = Dot(step, change);
        if (product > 1e-12 * Dot(change, change))
        {
            _history.Add((step, change, product));
        }

        if (_history.Count > historySize)
        {
            _history.RemoveAt(0);
        }
    }

    private static double Dot(double[] left, double[] right)
    {
        double sum = 0;
        for (int i = 0; i < left.Length; i++)
        {
            sum += left[i] * right[i];
        }

        return sum;
    }

    private static void Add(double[] sum, double[] term, double factor)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += factor * term[i];
        }
    }
}
