using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace CorpusAnalysis.Notebooks.Execution;

/// <summary>Makes a public static method that calls a local function under its own name.</summary>
internal static class ForwardingMethod
{
    /// <summary>The method, with the parameters, defaults, attributes and type parameters of the function.</summary>
    public static MethodDefinition To(MethodDefinition function, string name, ModuleDefinition module)
    {
        const MethodAttributes attributes = MethodAttributes.Public | MethodAttributes.Static | MethodAttributes.HideBySig;
        var method = new MethodDefinition(name, attributes, module.TypeSystem.Void);
        Dictionary<string, GenericParameter> generics = CopyTypeParameters(function, method);
        method.ReturnType = Replace(function.ReturnType, generics);
        CopyAttributes(function.MethodReturnType, method.MethodReturnType);

        ILProcessor code = method.Body.GetILProcessor();
        if (!function.IsStatic)
        {
            // The variables are static by now, so any instance of the closure serves.
            code.Emit(OpCodes.Newobj, function.DeclaringType.Methods.First(constructor => constructor.IsConstructor && !constructor.IsStatic));
        }

        foreach (ParameterDefinition parameter in function.Parameters)
        {
            var copy = new ParameterDefinition(parameter.Name, parameter.Attributes, Replace(parameter.ParameterType, generics));
            if (parameter.HasConstant)
            {
                copy.Constant = parameter.Constant;
            }

            CopyAttributes(parameter, copy);
            method.Parameters.Add(copy);
            code.Emit(OpCodes.Ldarg, copy);
        }

        code.Emit(OpCodes.Call, Callee(function, method));
        code.Emit(OpCodes.Ret);
        method.Body.OptimizeMacros();
        return method;
    }

    private static MethodReference Callee(MethodDefinition function, MethodDefinition method)
    {
        if (method.GenericParameters.Count == 0)
        {
            return function;
        }

        var instance = new GenericInstanceMethod(function);
        foreach (GenericParameter parameter in method.GenericParameters)
        {
            instance.GenericArguments.Add(parameter);
        }

        return instance;
    }

    private static Dictionary<string, GenericParameter> CopyTypeParameters(MethodDefinition from, MethodDefinition to)
    {
        var generics = new Dictionary<string, GenericParameter>();
        foreach (GenericParameter parameter in from.GenericParameters)
        {
            var copy = new GenericParameter(parameter.Name, to) { Attributes = parameter.Attributes };
            to.GenericParameters.Add(copy);
            generics.Add(parameter.Name, copy);
        }

        foreach (GenericParameter parameter in from.GenericParameters)
        {
            foreach (GenericParameterConstraint constraint in parameter.Constraints)
            {
                generics[parameter.Name].Constraints.Add(new GenericParameterConstraint(Replace(constraint.ConstraintType, generics)));
            }
        }

        return generics;
    }

    private static void CopyAttributes(ICustomAttributeProvider from, ICustomAttributeProvider to)
    {
        foreach (CustomAttribute attribute in from.CustomAttributes)
        {
            to.CustomAttributes.Add(attribute);
        }
    }

    private static TypeReference Replace(TypeReference type, Dictionary<string, GenericParameter> generics) => type switch
    {
        GenericParameter parameter => generics.GetValueOrDefault(parameter.Name, parameter),
        ArrayType array => new ArrayType(Replace(array.ElementType, generics), array.Rank),
        ByReferenceType reference => new ByReferenceType(Replace(reference.ElementType, generics)),
        GenericInstanceType instance => Replace(instance, generics),
        _ => type,
    };

    private static GenericInstanceType Replace(GenericInstanceType type, Dictionary<string, GenericParameter> generics)
    {
        var copy = new GenericInstanceType(type.ElementType);
        foreach (TypeReference argument in type.GenericArguments)
        {
            copy.GenericArguments.Add(Replace(argument, generics));
        }

        return copy;
    }
}
