using System.Reflection;
using Microsoft.ML.Wgan.Lipschitz;
using Microsoft.ML.Wgan.TestSupport;

namespace Microsoft.ML.Wgan.Tests.Structure;

/// <summary>What a Lipschitz constraint brings with it: a reference, a test class, a line in the docs.</summary>
public sealed class ConstraintRulesTests
{
    private const string Documentation = "docs/algorithms.md";

    [Fact]
    public void Every_constraint_names_the_paper_it_is_from()
        => Faults.None("Reference is empty", Constraints().Where(type => string.IsNullOrWhiteSpace(Create(type).Reference)).Select(type => type.Name));

    [Fact]
    public void Every_constraint_has_a_test_class()
    {
        HashSet<string> classes = [.. typeof(ConstraintRulesTests).Assembly.GetTypes().Select(type => type.Name)];

        Faults.None("Write its equation tests", Constraints().Where(type => !classes.Contains(type.Name + "Tests")).Select(type => type.Name + "Tests"));
    }

    [Fact]
    public void Every_constraint_is_documented()
    {
        string text = Repository.Text(Documentation);

        Faults.None($"{Documentation} does not mention it", Constraints().Where(type => !text.Contains(type.Name, StringComparison.Ordinal)).Select(type => type.Name));
    }

    [Fact]
    public void There_are_constraints_to_look_at() => Assert.Contains(typeof(GradientPenalty), Constraints());

    private static IEnumerable<Type> Constraints()
        => typeof(LipschitzConstraint).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(LipschitzConstraint)) && !type.IsAbstract);

    private static LipschitzConstraint Create(Type type)
    {
        ConstructorInfo constructor = type.GetConstructors().First(candidate => candidate.GetParameters().All(parameter => parameter.IsOptional));
        object?[] defaults = [.. constructor.GetParameters().Select(parameter => parameter.DefaultValue)];
        return (LipschitzConstraint)constructor.Invoke(defaults);
    }
}
